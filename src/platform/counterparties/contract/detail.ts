import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'
import { Contact } from './contact.ts'
import { Counterparty } from './counterparty.ts'

export const Merger = z.object({
  id: Id,
  mergedId: Id,
  mergedName: z.string(),
  mergedCode: z.string().nullable(),
  reason: z.string(),
  mergedByName: z.string(),
  mergedOn: Day,
  undone: z.object({ on: Day, byName: z.string(), reason: z.string() }).nullable(),
})
export type Merger = z.infer<typeof Merger>

export const CounterpartyDetail = Counterparty.extend({
  /** Under which other names and numbers records know it. */
  otherNames: z.array(z.string()),
  contacts: z.array(Contact),
  mergers: z.array(Merger),
  /** Names of the units that deal with it, as far as the reader may see them. */
  unitNames: z.array(z.string()),
  mayChange: z.boolean(),
  mayMerge: z.boolean(),
})
export type CounterpartyDetail = z.infer<typeof CounterpartyDetail>

/** One thing that a unit had to do with it, as a domain tells it. */
export const Dealing = z.object({
  id: Id,
  on: Day,
  title: z.string(),
  detail: z.string(),
  organisationName: z.string(),
  /** Page of the workbench; null where there is none. */
  path: z.string().nullable(),
  /** Whole address of a page of the portal, in place of one of the workbench. */
  portalAddress: z.string().optional(),
})
export type Dealing = z.infer<typeof Dealing>

/** What one domain knows of it: the latest, and where all of it stands. */
export const DealingSection = z.object({
  key: z.string(),
  title: z.string(),
  total: z.number().int(),
  items: z.array(Dealing),
  /** The list with all of them; null where these are all. */
  path: z.string().nullable(),
})
export type DealingSection = z.infer<typeof DealingSection>

export const duplicateReasons = {
  code: '代码相同',
  name: '名称相同',
  phone: '联系电话相同',
  nearName: '名称相近',
} as const
export type DuplicateReason = keyof typeof duplicateReasons
export const DuplicateReason = z.enum(Object.keys(duplicateReasons) as [DuplicateReason])

export const DuplicatePair = z.object({
  first: Counterparty,
  second: Counterparty,
  reasons: z.array(DuplicateReason),
})
export type DuplicatePair = z.infer<typeof DuplicatePair>

/** What a merge would do, before anybody does it. */
export const MergePreview = z.object({
  kept: Counterparty,
  merged: Counterparty,
  reasons: z.array(DuplicateReason),
  /** Why it cannot be; null where it can. */
  because: z.string().nullable(),
  contacts: z.number().int(),
  units: z.number().int(),
  /** What of the merged one will stand on the page of the one that stays. */
  dealings: z.array(z.object({ title: z.string(), total: z.number().int() })),
})
export type MergePreview = z.infer<typeof MergePreview>
