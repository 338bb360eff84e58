import type { OfficialDocumentInput } from '#platform/documents/contract/index.ts'
import type { Defect } from '../contract/defect.ts'
import { defectKinds } from '../contract/defect.ts'
import type { ReviewedFileSummary } from '../contract/reviewed-file.ts'
import type { RoundResult } from '../contract/round.ts'
import { roundKinds, type RoundKind } from '../contract/sheet.ts'

export interface ReportedRound {
  readonly title: string
  readonly kind: RoundKind
  readonly organisationName: string
  readonly rangeName: string
  readonly works: readonly string[]
  readonly fromOn: string
  readonly untilOn: string
  readonly conclusion: string
  /** Seed of the draw that counts, and of how many. */
  readonly seed: string
  readonly pool: number
  readonly result: RoundResult
  readonly files: readonly ReviewedFileSummary[]
  readonly defects: readonly Pick<Defect, 'fileTitle' | 'organisationName' | 'kind' | 'page' | 'text' | 'state'>[]
}

const heading = (text: string) => ({ kind: 'heading' as const, level: 1 as const, text })
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })

/** 评查情况 as a draft: figures from the round, words to be edited by its clerk. No person is named. */
export function roundReport(round: ReportedRound): OfficialDocumentInput {
  const { result, files, defects } = round
  const confirmed = result.defects.reduce((sum, one) => sum + one.confirmed, 0)
  return {
    title: `关于“${round.title}”情况的报告`,
    edition: { kind: 'draft' },
    body: [
      heading('一、基本情况'),
      paragraph(
        `从${round.rangeName}${round.fromOn}至${round.untilOn}封卷的${round.works.join('、')}案卷 ${round.pool} 件中随机抽取 ${files.length} 件（种子 ${round.seed}）进行${roundKinds[round.kind]}，涉及 ${result.units.length} 个单位。结果为：${result.bands.map(({ text, files: n }) => `${text} ${n} 件`).join('，')}。`,
      ),
      heading('二、各单位情况'),
      table(
        ['单位', '件数', '平均分', '最低分', '问题', '已整改'],
        [4, 1, 1.5, 1.5, 1, 1.5],
        result.units.map((unit) => [
          unit.organisationName,
          `${unit.files}`,
          `${unit.average}`,
          `${unit.lowest}`,
          `${unit.defects}`,
          `${unit.confirmed}`,
        ]),
      ),
      heading('三、发现的问题'),
      paragraph(
        defects.length
          ? `共发现问题 ${defects.length} 个，已整改 ${confirmed} 个。按类别：${result.defects.map(({ text, count }) => `${text} ${count} 个`).join('，')}。`
          : '没有发现需要记录的问题。',
      ),
      ...(defects.length
        ? [
            table(
              ['单位', '案卷', '类别', '页', '问题'],
              [3, 3, 2, 1, 5],
              defects.map((one) => [
                one.organisationName,
                one.fileTitle,
                defectKinds[one.kind],
                one.page === null ? '—' : `${one.page}`,
                one.text,
              ]),
            ),
          ]
        : []),
      heading('四、评查意见'),
      ...(round.conclusion || '〔待填：评查意见和下一步要求〕').split(/\n+/).map(paragraph),
    ],
    signedBy: [round.organisationName],
    seal: 'none',
  }
}

function table(titles: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]) {
  return {
    kind: 'table' as const,
    columns: titles.map((title, place) => ({ title, width: widths[place]! })),
    rows: rows.map((row) => [...row]),
  }
}
