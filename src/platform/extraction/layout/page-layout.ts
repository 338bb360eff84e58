import type { CellParagraph, Place } from '../contract/index.ts'

/** Words drawn at one go. The origin is the page's upper left corner; `y` is the base line. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** The tagged content that the run belongs to, in a tagged PDF. */
  readonly mark: string | null
}

/** A straight line, horizontal or vertical. */
export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** A table by its tags, without geometry. */
export interface TaggedTable {
  readonly rows: readonly (readonly TaggedCell[])[]
}
export interface TaggedCell {
  readonly marks: ReadonlySet<string>
  readonly rowSpan: number
  readonly colSpan: number
}

/** What is drawn on one page, whatever the format. */
export interface PageLayout {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly rules: readonly Rule[]
  readonly taggedTables: readonly TaggedTable[]
}

/** Runs on one base line, joined. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Pieces kept apart by a wide gap, as columns are. */
  readonly pieces: readonly { readonly text: string; readonly x: number; readonly width: number }[]
}

/** A table found on one page: edges of its columns from left to right, and its cells. */
export interface PageTable {
  readonly kind: 'table'
  readonly top: number
  readonly bottom: number
  readonly edges: readonly number[]
  readonly rowCount: number
  readonly cells: readonly GridCell[]
  readonly ruled: boolean
  readonly place: Place
}
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly paragraphs: readonly CellParagraph[]
}

interface PageParagraph {
  readonly kind: 'paragraph'
  readonly top: number
  readonly text: string
  readonly place: Place
}

export type PageItem = PageTable | PageParagraph
