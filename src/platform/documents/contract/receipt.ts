import { z } from 'zod'
import { Verification } from './official-document.ts'

/** What a receipt says about one file. */
export const ReceivedFile = z.object({
  name: z.string().min(1),
  bytes: z.int().min(0),
  pages: z.int().min(1).optional(),
  /** Hexadecimal digest of the file. */
  digest: z.string().min(1),
})

/** 报送回执: what was received from whom, when, and how to prove later that it has not changed. */
export const Receipt = z.object({
  title: z.string().min(1).default('报送回执'),
  number: z.string().min(1),
  /** What was submitted: the task, the document. */
  matter: z.string().min(1),
  submittedBy: z.string().min(1),
  receivedBy: z.string().min(1),
  /** The instant that counts. */
  receivedAt: z.iso.datetime({ offset: true }),
  /** Further lines: release, due date, late or in time. */
  facts: z.array(z.object({ label: z.string().min(1), value: z.string() })).default([]),
  files: z.array(ReceivedFile).default([]),
  /** Of the whole submission. */
  digest: z.object({ algorithm: z.enum(['SM3', 'SHA-256']), value: z.string().min(1) }),
  notes: z.array(z.string().min(1)).default([]),
  verification: Verification,
})
export type Receipt = z.infer<typeof Receipt>
