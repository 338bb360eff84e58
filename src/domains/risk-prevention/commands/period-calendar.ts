import { dayNumber } from '../domain/index.ts'
import { readDay } from './cells.ts'

/** The periods of a panel, put in a row without gaps. */
export interface PeriodCalendar {
  readonly periods: number
  readonly periodsPerYear: number
  /** Place of a period in the row; a date inside a period counts to it. Beyond the ends it goes on. */
  indexOf(text: string): number | null
}

interface Moment {
  readonly month: number
  /** Null where only a month is written. */
  readonly day: number | null
}

function readMoment(text: string): Moment | null {
  const match = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text.normalize('NFKC').trim())
  if (match) {
    const month = Number(match[2])
    return month >= 1 && month <= 12 ? { month: Number(match[1]) * 12 + month - 1, day: null } : null
  }
  const day = readDay(text)
  if (day === null) return null
  const date = new Date(day * 86_400_000)
  return { month: date.getUTCFullYear() * 12 + date.getUTCMonth(), day }
}

/**
 * Months, quarters or years where periods are written as months, or as one same day of months; otherwise weeks.
 * Null where a text is no period, or where periods do not follow each other at weekly steps.
 */
export function periodCalendar(texts: readonly string[]): PeriodCalendar | { readonly unreadable: string } {
  const moments = new Map<string, Moment>()
  for (const text of new Set(texts)) {
    const moment = readMoment(text)
    if (!moment) return { unreadable: text }
    moments.set(text, moment)
  }
  const all = [...moments.values()]
  const monthly =
    all.some(({ day }) => day === null) ||
    (all.length > 1 &&
      distinct(all.map(({ month }) => month)).length === all.length &&
      distinct(all.map(dayInMonth)).length === 1)
  const numbers = distinct(all.map(({ month, day }) => (monthly ? month : day!))).sort((a, b) => a - b)
  const first = numbers[0]!
  const steps = numbers.slice(1).map((number, i) => number - numbers[i]!)
  const step = monthly ? Math.max(1, steps.reduce(greatestCommonDivisor, 0)) : 7
  return {
    periods: Math.floor((numbers.at(-1)! - first) / step) + 1,
    periodsPerYear: monthly ? Math.max(1, Math.round(12 / step)) : 52,
    indexOf(text) {
      const moment = moments.get(text) ?? readMoment(text)
      if (!moment) return null
      const number = monthly
        ? moment.month
        : (moment.day ?? dayNumber(Math.floor(moment.month / 12), (moment.month % 12) + 1, 1))
      return Math.floor((number - first) / step)
    },
  }
}

function dayInMonth({ day }: Moment): number {
  return new Date(day! * 86_400_000).getUTCDate()
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)]
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
