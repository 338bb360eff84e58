import type { z } from 'zod'

/** A kind of paper: what it is made of, which Typst file sets it, and how its data become what that file prints. */
export interface Template<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema
  /** In the folder `typst/`. */
  readonly file: string
  /** The data as the Typst file reads them: dates in words, headings numbered, charts drawn. */
  readonly prepare: (content: z.output<Schema>) => unknown
}

export function defineTemplate<Schema extends z.ZodType>(template: Template<Schema>): Template<Schema> {
  return template
}
