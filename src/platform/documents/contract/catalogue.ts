import { z } from 'zod'
import { Verification } from './official-document.ts'

/** Cover and list of contents of a 上报包 or a dossier. */
export const Catalogue = z.object({
  title: z.string().min(1),
  subtitle: z.string().min(1).optional(),
  unit: z.string().min(1),
  preparedOn: z.iso.date(),
  /** On the cover: programme, row, case number, term of keeping. */
  facts: z.array(z.object({ label: z.string().min(1), value: z.string() })).default([]),
  entries: z.array(
    z.object({
      title: z.string().min(1),
      note: z.string().optional(),
      firstPage: z.int().min(1),
      pages: z.int().min(1),
    }),
  ),
  verification: Verification.nullable().default(null),
})
export type Catalogue = z.infer<typeof Catalogue>
