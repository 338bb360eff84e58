import { findDay } from '#platform/calendar/domain/index.ts'
import type { DocumentLine } from '../document-lines.ts'
import { readNumber } from '../text/chinese-number.ts'
import { fold } from '../text/fold.ts'

export interface IssueDate {
  readonly day: string
  readonly line: DocumentLine
  readonly at: number
}

const year = '((?:19|20)\\d{2}|[一二][〇零○O0一二三四五六七八九]{3})'
const part = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const date = `${year}年${part}月${part}日`
/** 成文日期: alone on its line, or behind the name of the body that signs. */
const written = new RegExp(`^\\(?(?:[^,。;:]{2,40}(?:政府|办公室|委员会|委|小组|局|厅|院|办))?${date}\\)?$`)
const printed = new RegExp(`${date}印(?:发|制)?`)

/** The day of signature, and the day of printing that the last lines give. */
export function findIssueDates(lines: readonly DocumentLine[]): {
  signed: IssueDate | null
  printed: IssueDate | null
} {
  return { signed: find(lines, written), printed: find(lines, printed) }
}

function find(lines: readonly DocumentLine[], pattern: RegExp): IssueDate | null {
  for (const [at, line] of lines.entries()) {
    const match = pattern.exec(fold(line.text).text)
    const day = match && toDay(match[1]!, match[2]!, match[3]!)
    if (day) return { day, line, at }
  }
  return null
}

function toDay(year: string, month: string, day: string): string | null {
  const [m, d] = [readNumber(month), readNumber(day)]
  return m === null || d === null ? null : (findDay(readYear(year), m, d) ?? null)
}

/** A year in figures, or digit by digit in Chinese: 二〇一五. */
export function readYear(text: string): number {
  const digits = [...text].map((character) =>
    /\d/.test(character)
      ? character
      : 'O〇零○'.includes(character)
        ? '0'
        : String('一二三四五六七八九'.indexOf(character) + 1),
  )
  return Number(digits.join(''))
}

/** The year that a title names: `2017 年`, `二〇二一年度`. */
export function findYear(raw: string): number | null {
  const match = new RegExp(`${year}年`).exec(fold(raw).text)
  return match ? readYear(match[1]!) : null
}
