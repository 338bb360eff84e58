import { together, unreadable, type Finding } from './findings.ts'
import { readGroup } from './groups.ts'
import { findPeriod, isWritableYear, monthsFrom } from './periods.ts'
import { isPartOfMonth, readSuffixes, skipAsides, type Reading } from './slots.ts'
import type { Token } from './tokens.ts'

type Every = Extract<Token, { kind: 'every' }>
type Place = Extract<Token, { kind: 'monthOfPeriod' }>['place']

/**
 * Reads what recurs within a year (每季度末月25日前, 每月上旬, 每半年) from its 每… on: one date for every period. A day
 * without a month of its own (每季度25日前) cannot be read.
 */
export function readRecurrence(reading: Reading, at: number, every: Every): Finding {
  const { tokens, year } = reading
  let next = skipAsides(tokens, at + 1)
  const placed = tokens[next]
  const place = placed?.kind === 'monthOfPeriod' ? placed.place : null
  if (place !== null) next = skipAsides(tokens, next + 1)

  const months = Array.from({ length: 12 / every.months }, (_, index) =>
    monthOf(place, index * every.months + 1, every.months),
  )
  const groups = months.map((month) => readGroup(reading, next, inYear(year, month), isPartOfMonth))
  if (groups[0]) {
    const { end } = groups[0]
    if (place === null && every.months > 1) return unreadable(at, end)
    const dates = groups.flatMap((group) => group?.dates.map(({ date }) => date) ?? [null])
    return { start: at, end, dates: together(at, end, dates), firm: true, opensOn: null }
  }

  const { end, ended, before, within, opens, inexact } = readSuffixes(tokens, next)
  if (inexact || opens || (before && !ended) || tokens[end]?.kind === 'unclear' || !isWritableYear(year))
    return unreadable(at, end)
  const kind = every.months === 3 ? 'quarter' : 'endOfMonth'
  const dates = months.map((month, index) => {
    const period =
      place === null ? monthsFrom(kind, year, index * every.months + 1, every.months) : findMonth(year, month)
    return period && { ...period, from: ended ? null : period.from }
  })
  return { start: at, end, dates: together(at, end, dates), firm: ended || within, opensOn: null }
}

/** The month of a period that begins in `start`; above 12 it lies in the next year (每季度结束后次月). */
function monthOf(place: Place | null, start: number, months: number): number {
  if (place === 'next') return start + months
  if (place === null || place === 0) return start + months - 1
  return place > months ? 0 : start + place - 1
}

function inYear(year: number, month: number) {
  return month > 12 ? { year: year + 1, month: month - 12 } : { year, month }
}

function findMonth(year: number, month: number) {
  const named = inYear(year, month)
  return findPeriod({ unit: 'month', month: named.month }, named.year)
}
