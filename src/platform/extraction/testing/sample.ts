/** A document to be written in one of the formats, for tests. */
export interface SampleDocument {
  readonly before: readonly string[]
  readonly rows: readonly (readonly SampleCell[])[]
  readonly after: readonly string[]
}

/** A cell at its upper left position; line breaks part its paragraphs. */
export interface SampleCell {
  readonly text: string
  readonly rowSpan?: number
  readonly colSpan?: number
}
