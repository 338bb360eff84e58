import { z } from 'zod'

/** Where words stand in a file: enough to find the line again, never the words themselves. */
export const Place = z.object({
  file: z.string(),
  /** Page of a PDF or OFD file, from 1. */
  page: z.number().int().nullable(),
  /** Line of a text file, or row of a worksheet, from 1. */
  line: z.number().int().nullable(),
  sheet: z.string().nullable(),
})
export type Place = z.infer<typeof Place>

/** A paragraph inside a cell; `label` is a number that the word processor draws and that is no part of the text. */
export const CellParagraph = z.object({ label: z.string().nullable(), text: z.string() })
export type CellParagraph = z.infer<typeof CellParagraph>

export const TableCell = z.object({
  /** The paragraphs joined by line breaks; a merged cell repeats the text of the cell it belongs to. */
  text: z.string(),
  paragraphs: z.array(CellParagraph),
  /** The neighbour that this position is merged with, where the file says so. */
  merged: z.enum(['above', 'left']).nullable(),
  rowSpan: z.number().int().positive(),
  colSpan: z.number().int().positive(),
  place: Place,
})
export type TableCell = z.infer<typeof TableCell>

export const TableRow = z.object({
  /** One cell for each column of the table. */
  cells: z.array(TableCell),
  /** First row after a page break: its cells may continue those above. */
  startsPage: z.boolean(),
})
export type TableRow = z.infer<typeof TableRow>

export const Paragraph = z.object({
  kind: z.literal('paragraph'),
  label: z.string().nullable(),
  text: z.string(),
  place: Place,
})
export type Paragraph = z.infer<typeof Paragraph>

export const Table = z.object({
  kind: z.literal('table'),
  rows: z.array(TableRow),
  /** Whether the file tells merged cells from empty ones. Plain text does not. */
  mergesKnown: z.boolean(),
  place: Place,
})
export type Table = z.infer<typeof Table>

export const DocumentBlock = z.discriminatedUnion('kind', [Paragraph, Table])
export type DocumentBlock = z.infer<typeof DocumentBlock>

/** Something that the reader of the result should know; `message` is Chinese. */
export const ExtractionWarning = z.object({
  code: z.enum(['noText', 'pageWithoutText', 'unsureEncoding', 'unruledTable', 'tooManyPages']),
  message: z.string(),
  place: Place,
})
export type ExtractionWarning = z.infer<typeof ExtractionWarning>

/** Text and tables of one document, which may have come in several files, in reading order. */
export const ExtractedDocument = z.object({
  files: z.array(z.string()),
  blocks: z.array(DocumentBlock),
  /** Null for formats without pages. */
  pageCount: z.number().int().nullable(),
  /** False for a scan: pictures of pages, no text to read. */
  hasText: z.boolean(),
  warnings: z.array(ExtractionWarning),
})
export type ExtractedDocument = z.infer<typeof ExtractedDocument>

/** Why a file cannot be read; stable, for problem codes. */
export const UnreadableCode = z.enum([
  'empty',
  'tooLarge',
  'unknownFormat',
  'oldFormat',
  'wrongExtension',
  'damaged',
  'truncated',
  'encrypted',
  'archiveBomb',
  'unknownEncoding',
])
export type UnreadableCode = z.infer<typeof UnreadableCode>
