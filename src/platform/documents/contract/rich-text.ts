import { z } from 'zod'

/** A footnote stands where the number is that it explains: which list the number was counted from, and where to open it. */
export const Footnote = z.object({ footnote: z.string().min(1), address: z.url().optional() })

/** A piece of a sentence: plain words, words in 黑体, or a footnote. */
export const Run = z.union([z.string(), z.object({ strong: z.string() }), Footnote])
export type Run = z.infer<typeof Run>

/** A sentence with footnotes. Line breaks are kept; nothing in it is ever read as markup. */
export const RichText = z.union([z.string(), z.array(Run)])
export type RichText = z.infer<typeof RichText>
