import { z } from 'zod'
import { Id } from '#base/http/contract.ts'

/** `refused` where the work was answered with a problem and yet is on record: a wrong password, a locked account. */
export const AuditOutcome = z.enum(['done', 'refused'])

/** One entry of the log, as the audit administrator reads it. */
export const AuditEntryView = z.object({
  id: Id,
  /** Position in the hash chain; null for the moment until it is sealed. */
  position: z.number().int().nullable(),
  event: z.string(),
  outcome: AuditOutcome,
  at: z.iso.datetime(),
  businessAt: z.iso.datetime(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  /** AB岗: whose post was used. */
  onBehalfOfName: z.string().nullable(),
  organisationId: Id.nullable(),
  organisationName: z.string().nullable(),
  subject: z.string().nullable(),
  summary: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  requestId: z.string(),
  clientAddress: z.string(),
})
export type AuditEntryView = z.infer<typeof AuditEntryView>

/** What is wrong with the chain, and at which entry it shows first. */
export const ChainBreak = z.object({
  kind: z.enum(['altered', 'missing', 'inserted', 'truncated']),
  position: z.number().int(),
  entryId: Id.nullable(),
  at: z.iso.datetime().nullable(),
  event: z.string().nullable(),
  personName: z.string().nullable(),
  /** One Chinese sentence that names the entry. */
  sentence: z.string(),
})
export type ChainBreak = z.infer<typeof ChainBreak>

export const ChainVerdict = z.object({
  intact: z.boolean(),
  /** Entries that were read and recomputed. */
  verified: z.number().int(),
  /** Entries written in the last moment, not linked yet. */
  unsealed: z.number().int(),
  head: z.object({ position: z.number().int(), hash: z.string() }),
  firstBreak: ChainBreak.nullable(),
})
export type ChainVerdict = z.infer<typeof ChainVerdict>
