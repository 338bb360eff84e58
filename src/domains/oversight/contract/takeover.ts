import { z } from 'zod'
import { Day, endpoint, Id } from '#base/http/contract.ts'

const Return = z.object({
  by: z.enum(['approver', 'issuer']),
  personName: z.string(),
  reason: z.string(),
  at: z.string(),
})

export const TakeoverRow = z.object({
  rowId: Id,
  code: z.string(),
  name: z.string(),
  materials: z.array(z.string()),
  tasks: z.array(
    z.object({
      id: Id,
      state: z.string(),
      dueOn: Day.nullable(),
      isOpen: z.boolean(),
    }),
  ),
  /** Returns of this year, oldest first. */
  returns: z.array(Return),
  /** Facts of the ledger that count for it, as sentences. */
  proven: z.array(z.object({ sentence: z.string(), link: z.string().nullable() })),
  missing: z.array(z.string()),
  earlier: z
    .object({
      year: z.number().int(),
      programmeTitle: z.string(),
      rowCode: z.string(),
      taskId: Id,
      statement: z.string(),
      files: z.number().int(),
      releasedAt: z.string().nullable(),
      returns: z.array(Return),
    })
    .nullable(),
})
export type TakeoverRow = z.infer<typeof TakeoverRow>

export const Contact = z.object({
  name: z.string(),
  title: z.string().nullable(),
  organisationName: z.string(),
  roles: z.array(z.string()),
  /** Masked. */
  phone: z.string().nullable(),
})

export const Takeover = z.object({
  organisationId: Id,
  organisationName: z.string(),
  programme: z.object({
    id: Id,
    title: z.string(),
    year: z.number().int(),
    docNumber: z.string().nullable(),
    issuerName: z.string(),
  }),
  /** Other running programmes of the unit. */
  otherProgrammes: z.array(z.object({ id: Id, title: z.string() })),
  rows: z.array(TakeoverRow),
  /** Days that are still to come or have passed, soonest first. */
  openDays: z.array(z.object({ taskId: Id, code: z.string(), name: z.string(), dueOn: Day.nullable() })),
  contacts: z.object({ unit: z.array(Contact), issuer: z.array(Contact) }),
})
export type Takeover = z.infer<typeof Takeover>

/** 上岗即接手: one of the own units and one of its programmes; the first and the latest unless said. */
export const showTakeover = endpoint({
  method: 'GET',
  path: '/oversight/takeover',
  summary: '查看上岗即接手',
  permission: 'oversight.take-over',
  audit: { notAudited: '本单位工作情况，联系方式已遮挡' },
  query: z.object({ organisationId: Id.optional(), programmeId: Id.optional() }),
  output: Takeover,
  problems: ['oversight.no-programme'],
})
