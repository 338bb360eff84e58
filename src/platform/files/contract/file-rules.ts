import { z } from 'zod'
import { FileKind } from './file-kind.ts'

/** The largest file that the platform takes at all. */
export const maximumFileBytes = 200 * 1024 * 1024

/** What one place accepts: data, so that a table of tasks can say it row by row. */
export const FileRules = z.object({
  accept: z.array(FileKind).min(1),
  maximumBytes: z.number().int().positive().max(maximumFileBytes).default(maximumFileBytes),
  /** Pages of a PDF. */
  minimumPages: z.number().int().positive().optional(),
  maximumPages: z.number().int().positive().optional(),
  /** A PDF must have text that a computer can read; a scan is refused. */
  requireText: z.literal(true).optional(),
  /** A PDF must have at least one picture. */
  requireImages: z.literal(true).optional(),
  /** Shorter side of a picture, in pixels. */
  minimumImageSide: z.number().int().positive().optional(),
  /** Office files with macros are refused unless said. */
  allowMacros: z.literal(true).optional(),
})
export type FileRules = z.infer<typeof FileRules>
export type WrittenFileRules = z.input<typeof FileRules>
