import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { paperStateTexts, type DefinedPapers } from '../../contract/index.ts'
import { paperNumber } from '../../domain/paper-number.ts'
import { selectBlocks } from './number-blocks.ts'
import { selectPapers } from './select-papers.ts'

const heading = ['编号', '文书', '标题', '事项', '单位', '状态', '出具日期', '送达日期', '说明']
const mostRows = 50_000

/** 文书登记簿: every number with what became of it, voided ones too. */
export async function exportPapers(
  definition: DefinedPapers,
  { input, actor, db, today, audit }: Writing<InputOf<DefinedPapers['endpoints']['exportPapers']>>,
): Promise<FileAnswer> {
  const rows = await selectPapers(db, definition, actor, input.query, today)
    .orderBy('p.kind')
    .orderBy('p.year')
    .orderBy('p.sequence')
    .limit(mostRows)
    .execute()
  const titleOf = (kind: string) => definition.kinds.find(({ id }) => id === kind)?.title ?? kind
  const papers = rows.map((row) => [
    row.number ?? '',
    titleOf(row.kind),
    row.title,
    row.subject_title,
    row.organisation_name,
    paperStateTexts[row.state],
    row.issued_on ?? '',
    row.delivered_on ?? '',
    row.voided_because ?? (row.temporary_number ? `替换临时编号 ${row.temporary_number}` : ''),
  ])
  const blocks = isWhole(input.query) ? await selectBlocks(db, definition, actor).execute() : []
  const unused = blocks
    .filter((block) => block.returned_at)
    .flatMap((block) => {
      const used = new Set(block.used)
      const numbers = Array.from({ length: block.last - block.first + 1 }, (_, index) => block.first + index)
      return numbers
        .filter((sequence) => !used.has(sequence))
        .map((sequence) => [
          paperNumber(block.prefix, block.year, sequence),
          titleOf(block.kind),
          '',
          '',
          block.organisation_name,
          '已作废',
          '',
          '',
          `借出未用，交回：${block.returned_because}`,
        ])
    })
  audit({ summary: `导出${definition.title}文书登记簿 ${papers.length + unused.length} 行` })
  return {
    fileName: `${definition.title}文书登记簿-${today}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(heading, [...papers, ...unused]),
  }
}

/** Numbers without a paper belong to no record and no search. */
const isWhole = (query: object) => Object.values(query).every((value) => value === undefined || value === '')
