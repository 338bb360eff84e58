/** 发文字号: who and what, year, sequence, as in 郑司服指〔2020〕5号. */
export interface DocumentNumber {
  /** 发文机关代字 with the kind: 郑商, 郑法政办, 郑司服指. */
  readonly prefix: string
  readonly year: number
  readonly sequence: number
}

const opening = '[〔\\[［(（【﹝]'
const closing = '[〕\\]］)）】﹞]'
const pattern = new RegExp(`^([\\p{Script=Han}A-Za-z]+)${opening}(\\d{4})${closing}第?0*(\\d+)号?$`, 'u')

/** GB/T 9704, 7.2.5: six-cornered brackets, full year, no leading zeros, no 第. */
export function formatDocumentNumber({ prefix, year, sequence }: DocumentNumber): string {
  return `${prefix}〔${year}〕${sequence}号`
}

/** Reads a number however it was typed: other brackets, full-width digits, blanks, leading zeros; undefined for anything else. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const match = pattern.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))
  if (!match) return undefined
  const sequence = Number(match[3])
  return sequence === 0 ? undefined : { prefix: match[1]!, year: Number(match[2]), sequence }
}

/** A run of numbers lent to a device that works without connection. */
export interface NumberBlock {
  readonly first: number
  readonly last: number
}

/** What is known of one series (unit, kind, year): voided numbers stay taken, for a number is never given twice. */
export interface NumberSeries {
  readonly taken: readonly number[]
  readonly blocks: readonly NumberBlock[]
}

/** The number to give at issue: one more than the last, over lent blocks too. */
export function nextSequence({ taken, blocks }: NumberSeries): number {
  return Math.max(0, ...taken, ...blocks.map((block) => block.last)) + 1
}

/** The block to lend; the series goes on behind it. */
export function nextBlock(series: NumberSeries, size: number): NumberBlock {
  const first = nextSequence(series)
  return { first, last: first + size - 1 }
}

/** Numbers that are neither taken nor lent although later ones are: the series is not continuous. */
export function findGaps({ taken, blocks }: NumberSeries): number[] {
  const known = new Set(taken)
  for (const { first, last } of blocks) for (let number = first; number <= last; number++) known.add(number)
  const gaps: number[] = []
  for (let number = 1; number <= Math.max(0, ...known); number++) if (!known.has(number)) gaps.push(number)
  return gaps
}
