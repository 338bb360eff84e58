import { together, unreadable, type Finding } from './findings.ts'
import { readGroup, type Context } from './groups.ts'
import { findPeriod } from './periods.ts'
import { readRecurrence } from './recurrences.ts'
import { isPartOfMonth, readSuffixes, skipAsides, type Reading } from './slots.ts'
import type { Token } from './tokens.ts'

/** What was found, and what it names for the rest of the sentence. */
type Expression = Finding & { readonly context?: Context }

const nothingNamed: Context = { year: null, month: null }

/** Reads the expression of time that begins at a token, or null where none begins. */
export function readExpression(reading: Reading, at: number, context: Context): Expression | null {
  const { tokens, year } = reading
  const token = tokens[at]!
  const next = skipAsides(tokens, at + 1)
  switch (token.kind) {
    case 'unclear':
    case 'monthEnd':
    case 'monthOfPeriod':
      return readUnclear(reading, at)
    case 'every':
      return token.months === 12 ? readYearly(reading, at, next) : readRecurrence(reading, at, token)
    case 'year':
    case 'yearShift': {
      if (tokens[next]?.kind !== 'every') return readGroup(reading, at, context)
      const named = token.kind === 'year' ? token.year : year + token.shift
      const recurrence = readExpression({ ...reading, year: named }, next, context)
      return recurrence && beginAt(at, recurrence)
    }
    default:
      return canBegin(tokens, at) ? readGroup(reading, at, context) : null
  }
}

/** A time that no calendar decides takes along the day that hangs on it (次月5日前). */
function readUnclear(reading: Reading, at: number): Finding {
  const { tokens } = reading
  let end = readSuffixes(tokens, at + 1).end
  while (tokens[end]?.kind === 'unclear') end = readSuffixes(tokens, end + 1).end
  return unreadable(at, readGroup(reading, end, nothingNamed, isPartOfMonth)?.end ?? end)
}

/** 每年 before a date only says that it comes again next year. */
function readYearly(reading: Reading, at: number, next: number): Finding {
  const following = next < reading.tokens.length ? readExpression(reading, next, nothingNamed) : null
  if (following !== null) return beginAt(at, following)
  const { end, ended, before, inexact, opens } = readSuffixes(reading.tokens, at + 1)
  const period = findPeriod({ unit: 'year' }, reading.year)
  if (period === null || inexact || opens || (before && !ended)) return unreadable(at, end)
  const dates = together(at, end, [{ ...period, from: ended ? null : period.from }])
  return { start: at, end, dates, firm: ended, opensOn: null }
}

/** The same dates, quoted from an earlier token on. */
function beginAt(start: number, finding: Finding): Finding {
  const dates = finding.dates.map((date) => (date.start === finding.start ? { ...date, start } : date))
  return { ...finding, start, dates }
}

/** A number or a day without a month begins a date only where a clause begins; elsewhere it counts something (近30日). */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const { kind } = tokens[at]!
  if (kind !== 'number' && kind !== 'day' && kind !== 'tenDays') return true
  const before = tokens[at - 1]?.kind
  if (before === undefined || before === 'and' || before === 'aside') return true
  return kind !== 'number' && readSuffixes(tokens, at + 1).before
}
