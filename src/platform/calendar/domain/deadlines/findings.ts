import type { Day, DeadlineKind } from '../../contract/index.ts'
import type { Span } from './tokens.ts'

/** A date that was read. */
export interface FoundDate {
  readonly kind: DeadlineKind
  readonly from: Day | null
  readonly due: Day | null
}

/** A date with the stretch that says it; null is a date that cannot be read. */
export interface Located extends Span {
  readonly date: FoundDate | null
}

/** What one expression of a phrase gave. Positions count tokens. */
export interface Finding extends Span {
  readonly dates: readonly Located[]
  /** A day, or a 底, 前 or 内: words that only a deadline has. A bare period (第四季度) may also describe a report. */
  readonly firm: boolean
  /** Where the expression only names a beginning (7月起), its first day. */
  readonly opensOn: Day | null
}

/** A stretch of tokens that names a time, but none that can be read. */
export function unreadable(start: number, end: number): Finding {
  return { start, end, dates: [{ start, end, date: null }], firm: true, opensOn: null }
}

/** Dates that one stretch says together; one unreadable date stands for all where none can be read. */
export function together(start: number, end: number, dates: readonly (FoundDate | null)[]): Located[] {
  const said = dates.some((date) => date !== null) ? dates : [null]
  return said.map((date) => ({ start, end, date }))
}
