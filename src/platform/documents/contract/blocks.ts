import { z } from 'zod'
import { Chart } from './chart.ts'
import { Picture } from './picture.ts'
import { RichText } from './rich-text.ts'
import { Table } from './table.ts'

/**
 * Level 1 to 4 print as 一、 （一） 1. （1）. Numbers are given in order; a text that brings its own number keeps it.
 * `continuation` follows in the same paragraph, as in 「（一）提高认识。各单位要……」.
 */
export const Heading = z.object({
  kind: z.literal('heading'),
  level: z.int().min(1).max(4),
  text: z.string().min(1),
  continuation: RichText.optional(),
})

export const Paragraph = z.object({
  kind: z.literal('paragraph'),
  text: RichText,
  align: z.enum(['start', 'center', 'end']).default('start'),
  /** False for a salutation, which begins at the edge (顶格). */
  indent: z.literal(false).optional(),
})

export const List = z.object({
  kind: z.literal('list'),
  style: z.enum(['numbered', 'dashed']).default('numbered'),
  items: z.array(RichText).min(1),
})

const figure = { kind: z.literal('figure'), caption: z.string().min(1) }

export const PictureFigure = z.object({
  ...figure,
  picture: Picture,
  /** What the picture shows, for those who cannot see it. */
  alternative: z.string().min(1),
  /** Share of the text's width. */
  width: z.number().positive().max(1).default(1),
})

export const ChartFigure = z.object({ ...figure, chart: Chart })

/** Places to be signed by hand; name and day are printed where they are known. */
export const Signature = z.object({
  kind: z.literal('signature'),
  lines: z
    .array(z.object({ label: z.string().min(1), name: z.string().optional(), day: z.string().optional() }))
    .min(1),
})

export const PageBreak = z.object({ kind: z.literal('pageBreak') })

/** What the body of a document consists of; the same for PDF and Word. Footnotes stand inside rich text. */
export const Block = z.union([Heading, Paragraph, List, Table, PictureFigure, ChartFigure, Signature, PageBreak])
export type Block = z.infer<typeof Block>
