import { z } from 'zod'
import { FileKind } from './file-kind.ts'

/** A file that belongs to a record of some module; only that module's endpoints hand it out. */
export const StoredFile = z.object({
  id: z.uuid(),
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** Null for a file that the platform made itself in a format it need not recognise. */
  kind: FileKind.nullable(),
  mediaType: z.string(),
  organisationId: z.uuid(),
  storedAt: z.iso.datetime({ offset: true }),
  storedBy: z.object({ personId: z.string(), name: z.string() }).nullable(),
})
export type StoredFile = z.infer<typeof StoredFile>
