/** One line of an organisation table, as written; `line` counts from 1, the header included. */
export interface ImportRow {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  /** Code or name of the superior. */
  readonly parent: string
  readonly abolishedOn: string
}
