import { z } from 'zod'
import { FileKind } from './file-kind.ts'

const count = z.number().int().nonnegative()

/** What a look inside a file found. It does not depend on who asks, so it is made once for each content and kept. */
export const FileReport = z.discriminatedUnion('family', [
  z.object({
    family: z.literal('pdf'),
    kind: z.literal('pdf'),
    pages: count,
    /** Pages that carry text; a scan has none. */
    pagesWithText: count,
    hasImages: z.boolean(),
    characters: count,
  }),
  z.object({
    family: z.literal('office'),
    kind: FileKind.extract(['docx', 'xlsx', 'pptx', 'ofd']),
    entries: count,
    unpackedBytes: count,
    /** Holds program code (macros). */
    hasMacros: z.boolean(),
  }),
  z.object({ family: z.literal('oldOffice'), kind: FileKind.extract(['doc', 'xls', 'ppt']) }),
  z.object({
    family: z.literal('image'),
    kind: FileKind.extract(['jpg', 'png', 'gif', 'bmp', 'tiff', 'webp', 'heic']),
    width: count,
    height: count,
  }),
  z.object({ family: z.literal('video'), kind: FileKind.extract(['mp4', 'mov', 'avi']) }),
  z.object({
    family: z.literal('text'),
    kind: z.literal('text'),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']),
  }),
])
export type FileReport = z.infer<typeof FileReport>

/** Why a file is not accepted; stable. */
export const FileRefusalCode = z.enum([
  'empty',
  'tooLarge',
  'unknownKind',
  'dangerousKind',
  'kindNotAccepted',
  'wrongExtension',
  'damaged',
  'truncated',
  'encrypted',
  'bomb',
  'tooComplex',
  'macros',
  'tooFewPages',
  'tooManyPages',
  'noText',
  'noImages',
  'imageTooSmall',
  'imageTooLarge',
])
export type FileRefusalCode = z.infer<typeof FileRefusalCode>

/** One reason, in one Chinese sentence for the person who chose the file: what is wrong, where, and what to do. */
export const FileRefusal = z.object({ code: FileRefusalCode, message: z.string() })
export type FileRefusal = z.infer<typeof FileRefusal>
