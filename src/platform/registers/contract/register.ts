import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'
import { RegisterColumn, RegisterValue } from './definition.ts'

export const RegisterVersionState = z.enum(['draft', 'review', 'published', 'superseded', 'withdrawn'])
export type RegisterVersionState = z.infer<typeof RegisterVersionState>
export const registerVersionStateTexts: Readonly<Record<RegisterVersionState, string>> = {
  draft: '起草中',
  review: '发布审核中',
  published: '现行',
  superseded: '已被新版替代',
  withdrawn: '已撤下',
}

/** A version without its rows. */
export const RegisterVersion = z.object({
  id: Id,
  registerId: Id,
  /** Counts published versions from 1; null before. */
  number: z.number().int().nullable(),
  state: RegisterVersionState,
  title: z.string(),
  /** What is new in it, for readers. */
  note: z.string(),
  /** From which day it applies. */
  effectiveOn: Day,
  publishedAt: z.string().nullable(),
  publishedOn: Day.nullable(),
  withdrawalNote: z.string().nullable(),
  rowCount: z.number().int(),
  publicationId: Id.nullable(),
  /** Its link of the chain; null before publication. */
  hash: z.string().nullable(),
  revision: z.number().int(),
})
export type RegisterVersion = z.infer<typeof RegisterVersion>

/** A list as anybody sees it. `code` is its public address. */
export const RegisterSummary = z.object({
  id: Id,
  code: z.string(),
  kind: z.string(),
  kindText: z.string(),
  title: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  versionNumber: z.number().int(),
  publishedOn: Day,
  rowCount: z.number().int(),
})
export type RegisterSummary = z.infer<typeof RegisterSummary>

export const PublicVersion = RegisterVersion.pick({
  number: true,
  state: true,
  title: true,
  note: true,
  effectiveOn: true,
  publishedAt: true,
  publishedOn: true,
  withdrawalNote: true,
  rowCount: true,
  hash: true,
}).extend({ number: z.number().int(), publishedAt: z.string(), publishedOn: Day, hash: z.string() })
export type PublicVersion = z.infer<typeof PublicVersion>

/** One version as it is read: what applied on a day, or the one that was asked for. */
export const RegisterReading = z.object({
  code: z.string(),
  kind: z.string(),
  kindText: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  version: PublicVersion,
  versions: z.array(PublicVersion),
  columns: z.array(RegisterColumn),
})
export type RegisterReading = z.infer<typeof RegisterReading>

export const RegisterRow = z.object({
  position: z.number().int(),
  key: z.string(),
  values: z.record(z.string(), RegisterValue),
})
export type RegisterRow = z.infer<typeof RegisterRow>

/** What changed from one version to another. */
export const RegisterDifference = z.object({
  from: z.number().int(),
  to: z.number().int(),
  added: z.array(RegisterRow),
  removed: z.array(RegisterRow),
  changed: z.array(
    z.object({
      key: z.string(),
      headline: z.string(),
      changes: z.array(
        z.object({ column: z.string(), title: z.string(), before: RegisterValue, after: RegisterValue }),
      ),
    }),
  ),
  unchanged: z.number().int(),
})
export type RegisterDifference = z.infer<typeof RegisterDifference>

/** What the chain says. */
export const RegisterVerdict = z.object({
  intact: z.boolean(),
  versions: z.number().int(),
  rows: z.number().int(),
  head: z.object({ position: z.number().int(), hash: z.string() }),
  firstFault: z
    .object({
      code: z.string(),
      title: z.string(),
      version: z.number().int(),
      position: z.number().int().nullable(),
      key: z.string().nullable(),
      /** What is wrong, in one Chinese sentence. */
      sentence: z.string(),
    })
    .nullable(),
})
export type RegisterVerdict = z.infer<typeof RegisterVerdict>
