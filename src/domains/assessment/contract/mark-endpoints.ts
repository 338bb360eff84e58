import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'
import { AssessmentMethod } from '#domains/programmes/contract/index.ts'
import { Revision, rowOfUnit, rowOfUnitProblems, WebLink } from './row-of-unit.ts'

export const MarkState = z.enum(['recorded', 'noticed', 'stated', 'upheld', 'dropped'])
export type MarkState = z.infer<typeof MarkState>
export const markStateTexts = {
  recorded: '已记录',
  noticed: '已告知单位',
  stated: '单位已陈述',
  upheld: '已认定',
  dropped: '不予认定',
} as const satisfies Record<MarkState, string>

export const MarkAction = z.enum(['notice', 'state', 'uphold', 'drop'])
export type MarkAction = z.infer<typeof MarkAction>

/** 加分 or 扣分: where it was learnt, and what the unit said to it. */
export const Mark = z.object({
  id: Id,
  programmeId: Id,
  rowId: Id,
  rowCode: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  kind: z.enum(['bonus', 'deduction']),
  what: z.string(),
  method: AssessmentMethod,
  link: z.string().nullable(),
  fileId: Id.nullable(),
  happenedOn: Day,
  state: MarkState,
  recordedByName: z.string(),
  recordedAt: z.string(),
  statementDueOn: Day.nullable(),
  statement: z.string().nullable(),
  statedByName: z.string().nullable(),
  decisionReason: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  revision: z.number().int(),
  actions: z.array(z.object({ action: MarkAction, allowed: z.boolean(), why: z.string().nullable() })),
})
export type Mark = z.infer<typeof Mark>

/** Sorts: `-recordedAt` (default). */
export const listMarks = endpoint({
  method: 'GET',
  path: '/assessment/marks',
  summary: '查看加分扣分记录',
  permission: 'assessment.read',
  audit: { notAudited: '工作列表，查看不留痕' },
  query: ListQuery.extend({
    programmeId: Id.optional(),
    organisationId: Id.optional(),
    kind: z.enum(['bonus', 'deduction']).optional(),
    state: MarkState.optional(),
  }),
  output: pageOf(Mark),
})

export const recordMark = endpoint({
  method: 'POST',
  path: '/assessment/rows/:rowId/units/:organisationId/marks',
  summary: '记录加分或扣分事项',
  permission: 'assessment.note-mark',
  audit: 'assessment.mark-recorded',
  params: rowOfUnit,
  body: z.object({
    what: paragraphs(2000),
    method: AssessmentMethod,
    link: WebLink.nullable().default(null),
    uploadId: Id.nullable().default(null),
    happenedOn: Day,
  }),
  output: Mark,
  problems: [...rowOfUnitProblems, 'assessment.unusable-facts'],
})

/** 告知 the unit, its 陈述, then 认定 or 不予认定 with the reason. */
export const actOnMark = endpoint({
  method: 'POST',
  path: '/assessment/marks/:markId/actions',
  summary: '告知、陈述或认定加减分事项',
  permission: 'assessment.read',
  audit: 'assessment.mark-acted-on',
  params: z.object({ markId: Id }),
  body: z.discriminatedUnion('action', [
    z.object({ action: z.literal('notice'), revision: Revision, statementDueOn: Day }),
    z.object({ action: z.literal('state'), revision: Revision, statement: paragraphs(3000) }),
    z.object({ action: z.literal('uphold'), revision: Revision, reason: paragraphs(1000) }),
    z.object({ action: z.literal('drop'), revision: Revision, reason: paragraphs(1000) }),
  ]),
  output: Mark,
  problems: [
    'assessment.mark-not-found',
    'assessment.not-possible-now',
    'assessment.changed-meanwhile',
    'assessment.frozen',
  ],
})

export const downloadMarkPicture = endpoint({
  method: 'GET',
  path: '/assessment/marks/:markId/picture',
  summary: '查看加减分事项的图片',
  permission: 'assessment.read',
  audit: 'assessment.proof-opened',
  params: z.object({ markId: Id }),
  kind: 'download',
  problems: ['assessment.mark-not-found', 'assessment.file-not-found'],
})
