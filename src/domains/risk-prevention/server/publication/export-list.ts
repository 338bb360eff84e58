import { html } from 'hono/html'
import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { renderWord } from '#platform/documents/index.ts'
import { riskLevelTexts, riskList, riskProblems, type exportList } from '../../contract/index.ts'
import { listRowOf } from '../../domain/index.ts'
import { findBatch } from '../batches/open-batch.ts'
import { riskTables } from '../tables.ts'
import { addressOfPoint, originOf } from './point-address.ts'

/** What is published of the batch, in the forms that the official site's column takes. */
export async function exportListUseCase({
  input,
  actor,
  db,
  header,
}: UseCase<InputOf<typeof exportList>>): Promise<FileAnswer> {
  const { batchId, format } = input.params
  const batch = await findBatch(db, batchId, actor)
  const rows = await riskTables(db)
    .selectFrom('risk_prevention.published_point')
    .select(['id', 'content', 'register_code', 'version_number', 'published_on', 'organisation_name', 'level'])
    .where('batch_id', '=', batchId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const first = rows[0]
  if (!first) throw riskProblems.refuse('risk-prevention.not-possible-now', '本批清单还没有公布，公布以后才能导出')
  const title = `${first.organisation_name}违法风险点清单（${batch.title}）`
  const note = `${first.published_on} 公布，第 ${first.version_number} 版，核验编号 ${first.register_code}`
  const table = rows.map(({ content }) => listRowOf(content))
  const name = `违法风险点清单-${batch.title}`
  if (format === 'json')
    return {
      fileName: `${name}.json`,
      mediaType: 'application/json; charset=utf-8',
      content: JSON.stringify(
        {
          title,
          publisher: first.organisation_name,
          publishedOn: first.published_on,
          version: first.version_number,
          code: first.register_code,
          points: rows.map(({ id, content }) => ({ address: addressOfPoint(originOf(header), id), ...content })),
        },
        null,
        2,
      ),
    }
  if (format === 'html')
    return { fileName: `${name}.html`, mediaType: 'text/html; charset=utf-8', content: pageOf(title, note, table) }
  return {
    fileName: `${name}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: await renderWord({
      title,
      edition: { kind: 'draft' },
      signedBy: [first.organisation_name],
      signedOn: first.published_on,
      seal: 'none',
      body: [
        { kind: 'paragraph', text: note },
        ...rows.flatMap(({ content, level }) => [
          { kind: 'heading' as const, level: 1 as const, text: `${content.name}（${riskLevelTexts[level]}）` },
          ...shownColumns.flatMap(({ key, title: label }) => {
            const value = listRowOf(content)[key]
            return value ? [{ kind: 'paragraph' as const, text: `${label}：${value}` }] : []
          }),
        ]),
      ],
    }),
  }
}

const shownColumns = riskList.columns.filter(({ key }) => key !== 'name' && key !== 'level')

function pageOf(title: string, note: string, table: readonly Record<string, string>[]): string {
  return String(
    html`<!doctype html>
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <title>${title}</title>
        </head>
        <body>
          <h1>${title}</h1>
          <p>${note}</p>
          <table border="1">
            <thead>
              <tr>
                ${riskList.columns.map((column) => html`<th>${column.title}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${table.map(
                (row) =>
                  html`<tr>
                    ${riskList.columns.map(({ key }) => html`<td>${row[key] ?? ''}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </body>
      </html>`,
  )
}
