import type { ReportAnnex, ReportBlock, ReportFigure } from '../../contract/report.ts'

/** The first text of a draft: facts in order, and empty places for what only a person can say. */
export interface ReportText {
  readonly title: string
  readonly blocks: ReportBlock[]
  readonly figures: ReportFigure[]
  readonly annex: ReportAnnex
}

export const heading = (level: number, text: string): ReportBlock => ({ kind: 'heading', level, text })
export const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text })

/** Words of others inside a text: braces would be read as the name of a figure. */
export function asWords(text: string): string {
  return text.replaceAll('{', '｛').replaceAll('}', '｝')
}

/** 2020年7月29日 */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Headings below which nothing was written are left out of the paper, and so are empty paragraphs. */
export function writtenBlocks(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.filter((block, index) => {
    if (block.kind === 'paragraph') return block.text.trim() !== ''
    const rest = blocks.slice(index + 1)
    const end = rest.findIndex((next) => next.kind === 'heading' && next.level <= block.level)
    return rest
      .slice(0, end < 0 ? rest.length : end)
      .some((next) => next.kind === 'paragraph' && next.text.trim() !== '')
  })
}
