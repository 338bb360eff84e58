import { chineseDate } from './chinese-text.ts'

/** 附件 for a single annex, 附件1, 附件2 … for several. */
export function annexLabels(count: number): string[] {
  return Array.from({ length: count }, (_, index) => (count === 1 ? '附件' : `附件${index + 1}`))
}

/** 抄送机关, one after the other; the full stop belongs to the layout. */
export function copyToSentence(bodies: readonly string[]): string {
  return bodies.join('，').replace(/。$/, '')
}

/** The date of a document, or its blanks where the day is still to be written in. */
export function dateToWrite(day: string | null): string {
  return day === null ? '　　年　月　日' : chineseDate(day)
}
