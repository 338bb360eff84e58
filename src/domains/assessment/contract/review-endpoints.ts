import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'
import { AssessmentMethod, Submission, TaskEvidence } from '#domains/programmes/contract/index.ts'
import { RowFacts } from './grading-facts.ts'
import { Revision, rowOfUnit, rowOfUnitProblems, WebLink } from './row-of-unit.ts'

const CriterionState = z.enum(['met', 'notMet', 'awaitsReviewer'])

/** One criterion: what facts propose, what a named person decided. */
export const Criterion = z.object({
  id: z.string(),
  title: z.string(),
  quote: z.string(),
  state: CriterionState,
  decidedBy: z.enum(['number', 'reviewer']).nullable(),
  sentence: z.string(),
  decision: z
    .object({ met: z.boolean(), reason: z.string(), reviewerName: z.string(), decidedAt: z.string() })
    .nullable(),
})
export type Criterion = z.infer<typeof Criterion>

/** How a row stands before it is graded. It never names a grade. */
export const Preview = z.object({
  taskId: Id,
  rowCode: z.string(),
  name: z.string(),
  organisationName: z.string(),
  requirement: z.string(),
  dueOn: Day.nullable(),
  criteria: z.array(Criterion),
  waiting: z.number().int(),
  sentence: z.string(),
  quotes: z.array(z.string()),
})
export type Preview = z.infer<typeof Preview>

export const previewTask = endpoint({
  method: 'GET',
  path: '/assessment/tasks/:taskId/preview',
  summary: '预览一项任务各标准的达标情况',
  permission: 'assessment.read',
  audit: { notAudited: '只读；不含等次' },
  params: z.object({ taskId: Id }),
  output: Preview,
  problems: ['assessment.not-found'],
})

const ReviewTask = z.object({
  id: Id,
  occurrence: z.number().int(),
  dueOn: Day.nullable(),
  releasedAt: z.string().nullable(),
})

/** A row of a unit in the list of what is to be reviewed. */
export const ReviewSummary = z.object({
  id: z.string(),
  rowId: Id,
  organisationId: Id,
  organisationName: z.string(),
  programmeId: Id,
  rowCode: z.string(),
  name: z.string(),
  criteria: z.number().int(),
  decided: z.number().int(),
  releasedAt: z.string().nullable(),
})
export type ReviewSummary = z.infer<typeof ReviewSummary>

/** Sorts: `place` (default: units in tree order, rows as printed). */
export const listReviews = endpoint({
  method: 'GET',
  path: '/assessment/reviews',
  summary: '查看待认定的评分标准',
  permission: 'assessment.judge',
  audit: { notAudited: '工作列表，查看不留痕' },
  query: ListQuery.extend({
    programmeId: Id.optional(),
    rowId: Id.optional(),
    state: z.enum(['waiting', 'done']).optional(),
  }),
  output: pageOf(ReviewSummary),
})

/** Everything that a reviewer needs beside the rule: submission, facts, findings, decisions. */
export const Review = z.object({
  rowId: Id,
  organisationId: Id,
  organisationName: z.string(),
  programmeId: Id,
  programmeTitle: z.string(),
  rowCode: z.string(),
  name: z.string(),
  requirement: z.string(),
  materials: z.array(z.string()),
  methods: z.array(AssessmentMethod),
  quotes: z.array(z.string()),
  ruleKind: z.string().nullable(),
  /** Items of a presence rule, awards of an award rule: what the form offers. */
  items: z.array(z.object({ id: z.string(), text: z.string() })),
  revision: Revision,
  frozen: z.boolean(),
  tasks: z.array(
    ReviewTask.extend({
      submission: Submission.pick({ version: true, statement: true, files: true, releasedAt: true }).nullable(),
      evidence: z.array(TaskEvidence),
    }),
  ),
  criteria: z.array(Criterion),
  finding: z
    .object({
      facts: RowFacts,
      method: AssessmentMethod,
      remark: z.string(),
      link: z.string().nullable(),
      fileId: Id.nullable(),
      foundOn: Day,
      recordedByName: z.string(),
      recordedAt: z.string(),
    })
    .nullable(),
})
export type Review = z.infer<typeof Review>

export const showReview = endpoint({
  method: 'GET',
  path: '/assessment/rows/:rowId/units/:organisationId/review',
  summary: '查看一个单位一行的评审材料',
  permission: 'assessment.oversee',
  audit: { notAudited: '只读' },
  params: rowOfUnit,
  output: Review,
  problems: ['assessment.not-found'],
})

export const decideCriteria = endpoint({
  method: 'PUT',
  path: '/assessment/rows/:rowId/units/:organisationId/criteria',
  summary: '认定评分标准',
  permission: 'assessment.judge',
  audit: 'assessment.criteria-decided',
  params: rowOfUnit,
  body: z.object({
    revision: Revision,
    decisions: z
      .array(z.object({ criterion: z.string().max(60), met: z.boolean(), reason: paragraphs(1000) }))
      .min(1, '至少认定一项标准')
      .max(50),
  }),
  output: Review,
  problems: [...rowOfUnitProblems, 'assessment.unusable-facts'],
})

/** What the office found: coverage, award, what is there. It stands beside its source, link, picture and day. */
export const recordFinding = endpoint({
  method: 'PUT',
  path: '/assessment/rows/:rowId/units/:organisationId/finding',
  summary: '录入考评事实',
  permission: 'assessment.grade',
  audit: 'assessment.finding-recorded',
  params: rowOfUnit,
  body: z.object({
    revision: Revision,
    facts: RowFacts.pick({
      carriedOut: true,
      completedAt: true,
      contacts: true,
      completed: true,
      total: true,
      award: true,
      present: true,
    }),
    method: AssessmentMethod,
    remark: z.string().trim().max(1000).default(''),
    link: WebLink.nullable().default(null),
    uploadId: Id.nullable().default(null),
    foundOn: Day,
  }),
  output: Review,
  problems: [...rowOfUnitProblems, 'assessment.unusable-facts'],
})

/** A file of the unit's submission, or the picture of a finding. */
export const downloadProof = endpoint({
  method: 'GET',
  path: '/assessment/rows/:rowId/units/:organisationId/files/:fileId',
  summary: '打开评审材料',
  permission: 'assessment.oversee',
  audit: 'assessment.proof-opened',
  params: rowOfUnit.extend({ fileId: Id }),
  query: z.object({ inline: z.enum(['yes']).optional() }),
  kind: 'download',
  problems: ['assessment.not-found', 'assessment.file-not-found'],
})
