import type { Day } from '../days.ts'

/** Inspections as rows of columns; every column is text, as in a file. */
export interface Records {
  readonly entity: readonly string[]
  readonly day: ArrayLike<Day>
  /** Remaining columns by name; empty text where nothing is known. */
  readonly columns: ReadonlyMap<string, readonly string[]>
}

/** Inspections with a known outcome: 1 where a violation was found. */
export interface History extends Records {
  readonly outcome: ArrayLike<number>
}

export interface Candidates extends Records {
  readonly id: readonly string[]
}
