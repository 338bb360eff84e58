import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { sheetFile } from '#base/sheets/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { exportGuidanceStatistics } from '../../contract/index.ts'
import { statisticsTable } from '../../domain/index.ts'
import { readUse } from './read-use.ts'

/** 行政指导统计表 on paper or as a workbook; its columns are 待确认. */
export async function exportStatisticsUseCase({
  input: { query },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportGuidanceStatistics>>): Promise<FileAnswer> {
  const { format, from, until, organisationId } = query
  const { header, rows } = statisticsTable(await readUse(db, query, actor))
  const name = `行政指导统计表-${from}至${until}`
  audit({ summary: `导出行政指导统计表 ${from} 至 ${until}，${rows.length - 1} 个单位`, details: query })
  if (format !== 'pdf') return sheetFile(name, format, [{ name: '统计表', header, rows }])
  const unitId = organisationId ?? actor.posts[0]?.organisationId
  const unit = unitId ? (await getOrganisation(db, unitId)).name : actor.name
  const content = await renderPdf(
    'report',
    {
      title: '行政指导统计表',
      unit,
      period: `${from} 至 ${until}`,
      reportedOn: today,
      opening: 'plain',
      body: [
        {
          kind: 'table',
          columns: header.map((title, place) =>
            place === 0 ? { title, width: 3 } : { title, width: 1, align: 'end' as const },
          ),
          rows: rows.map((row) => row.map(String)),
          note: '文书按出具日期、走访按走访日期统计，撤销的走访不计；表式待确认。',
        },
      ],
    },
    { createdAt: `${today}T00:00:00+08:00` },
  )
  return { fileName: `${name}.pdf`, mediaType: 'application/pdf', content }
}
