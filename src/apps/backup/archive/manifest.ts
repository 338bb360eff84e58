import { z } from 'zod'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

export const TableManifest = z.object({
  /** `programmes.task` */
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.number().int(),
  /** SHA-256 of each part, in order. */
  parts: z.array(Hash),
})
export type TableManifest = z.infer<typeof TableManifest>

/** What the archive holds; its last entry but one. The hash of an entry also stands in its name. */
export const Manifest = z.object({
  format: z.literal('shanzhi-backup'),
  formatVersion: z.literal(1),
  /** Of the product that wrote it. */
  productVersion: z.string(),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), module: z.string(), hash: Hash })),
  tables: z.array(TableManifest),
  contents: z.object({ count: z.number().int(), bytes: z.number().int() }),
  /** Pieces of uploads that were under way. */
  segments: z.object({ count: z.number().int(), bytes: z.number().int() }),
  entries: z.number().int(),
  /** SHA-256 over the names of all entries before this one, so that none can be missing. */
  digest: Hash,
})
export type Manifest = z.infer<typeof Manifest>

/** An archive that is not what was written; the message is Chinese. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup'
}
