import { z } from 'zod'
import { Day, Id, oneLine } from '#base/http/contract.ts'
import { LimitLength } from './time-limit.ts'

const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(20).optional(),
  )

export const CaseFilter = z.object({
  state: many(z.string().max(60)),
  organisationId: Id.optional(),
  handlerId: Id.optional(),
  openedFrom: Day.optional(),
  openedTo: Day.optional(),
  closed: z.enum(['yes', 'no']).optional(),
  overdue: z.enum(['yes']).optional(),
  dueBy: Day.optional(),
  /** `mine`: where I sit, sign, or act for somebody; `shared`: of other units, shown to me or my unit. */
  part: z.enum(['mine', 'shared']).optional(),
})

export const SavedView = z.object({ name: oneLine(40), query: z.record(z.string().max(40), z.string().max(400)) })

export const StateCount = z.object({
  organisationId: Id,
  organisationName: z.string(),
  state: z.string(),
  stateText: z.string(),
  cases: z.number().int(),
  closed: z.number().int(),
  overdue: z.number().int(),
})

/** A limit as it holds in a unit: the usual length, and what was set instead, by whom and why. */
export const UnitLimit = z.object({
  limit: z.string(),
  text: z.string(),
  length: LimitLength,
  extension: LimitLength.nullable(),
  usualLength: LimitLength,
  usualExtension: LimitLength.nullable(),
  citation: z.string(),
  confidence: z.string(),
  setting: z
    .object({ organisationName: z.string(), reason: z.string(), decidedByName: z.string(), decidedAt: z.string() })
    .nullable(),
})
