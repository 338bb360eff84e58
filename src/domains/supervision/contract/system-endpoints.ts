import { z } from 'zod'
import { Day, endpoint, Id } from '#base/http/contract.ts'

/** One relation of 督导体系: by the tree, or by 业务指导 beside it. */
export const SupervisionRelation = z.object({
  supervisor: z.object({ id: Id, name: z.string() }),
  unit: z.object({ id: Id, name: z.string(), kind: z.string() }),
  by: z.enum(['superior', 'guidance']),
  visits: z.number().int(),
  lastVisitedOn: Day.nullable(),
  openRectifications: z.number().int(),
})
export type SupervisionRelation = z.infer<typeof SupervisionRelation>

/** 督导体系: who supervises whom on a day, and how often that happened in the year. */
export const showSupervisionSystem = endpoint({
  method: 'GET',
  path: '/supervision/system',
  summary: '查看督导体系',
  permission: 'supervision.read',
  audit: { notAudited: '机构关系不含个人信息，查看不留痕' },
  query: z.object({ on: Day.optional() }),
  output: z.object({ on: Day, relations: z.array(SupervisionRelation) }),
})
/** Units that the person may supervise from one of the own units, for pickers and pools. */
export const listSupervisedUnits = endpoint({
  method: 'GET',
  path: '/supervision/supervised-units',
  summary: '查看可督导的单位',
  permission: 'supervision.visit',
  audit: { notAudited: '机构名录不含个人信息，查看不留痕' },
  query: z.object({ q: z.string().trim().max(100).optional(), programmeId: Id.optional() }),
  output: z.object({
    items: z.array(z.object({ id: Id, name: z.string(), kind: z.string(), parentName: z.string().nullable() })),
  }),
})
