import { z } from 'zod'
import { Binding } from '#platform/evidence/contract/index.ts'
import { nameOf } from '#base/http/contract.ts'
import { AssessmentMethod, GradingRule } from './grading-rule.ts'
import { documentText } from './texts.ts'

export const ProgrammeState = z.enum(['draft', 'issued', 'closed', 'withdrawn'])
export type ProgrammeState = z.infer<typeof ProgrammeState>
export const programmeStateTexts = {
  draft: '草稿',
  issued: '已印发',
  closed: '已结束',
  withdrawn: '已撤回',
} as const satisfies Record<ProgrammeState, string>

/** A day as `YYYY-MM-DD`. */
export const Day = z.iso.date()

/** 完成期限 as read: the phrase, and the days it names. */
export const RowDate = z.object({
  kind: z.string().max(40),
  from: Day.nullable(),
  due: Day.nullable(),
  quote: documentText(500).default(''),
})
export type RowDate = z.infer<typeof RowDate>

/** Kinds of unit that a row may be for; the organisations module's kinds. */
export const UnitKind = z.enum(['county', 'developmentZone', 'town', 'department', 'division', 'subordinateUnit'])

/** To whom a row applies. Empty lists mean every addressee; `leads` name the 牵头 units, `supports` the 配合 units. */
export const Applicability = z.object({
  kinds: z.array(UnitKind).default([]),
  organisations: z.array(z.uuid()).max(2000).default([]),
  leads: z.array(z.uuid()).max(2000).default([]),
  supports: z.array(z.uuid()).max(2000).default([]),
  quote: documentText(2000).default(''),
})
export type Applicability = z.infer<typeof Applicability>

/** What may be handed in: PDF only where the table says PDF. */
export const Media = z.object({
  kinds: z.array(z.enum(['pdf', 'word', 'image', 'video', 'spreadsheet', 'other'])).min(1, '请至少选择一种材料格式'),
  quote: documentText(2000).default(''),
})
export type Media = z.infer<typeof Media>

/** 每季度至少一次: a task for every period of the year. */
export const Recurrence = z.object({
  every: z.enum(['month', 'quarter', 'halfYear', 'year']),
  atLeast: z.number().int().min(1).max(1000),
  quote: documentText(500).default(''),
})
export type Recurrence = z.infer<typeof Recurrence>

/** One line of the annex table. */
export const ProgrammeRow = z.object({
  id: z.uuid(),
  code: nameOf(20),
  position: z.number().int(),
  level1: documentText(200).default(''),
  level2: documentText(200).default(''),
  name: documentText(500).refine((text) => text.trim() !== '', '请填写事项名称'),
  materials: z.array(documentText(1000)).max(50).default([]),
  uploadCount: z.number().int().min(0).max(99).nullable().default(null),
  requirement: documentText(5000).default(''),
  grading: GradingRule.nullable().default(null),
  methods: z.array(AssessmentMethod).max(10).default([]),
  applicability: Applicability,
  dates: z.array(RowDate).max(60).default([]),
  recurrence: Recurrence.nullable().default(null),
  media: Media,
  /** Questions over the evidence ledger that prove the row. */
  bindings: z.array(Binding).max(20).default([]),
  /** 分值; the texts of most programmes give none, and then there is no total. */
  weight: z.number().min(0).max(1000).nullable().default(null),
  quotes: z.array(documentText(10_000)).max(200),
  sources: z.record(z.string(), z.unknown()),
  parentRowId: z.uuid().nullable(),
})
export type ProgrammeRow = z.infer<typeof ProgrammeRow>

const settingShapes = {
  /** Which moment counts as done (practice 2). */
  latenessCounts: z.enum(['workDone', 'clerkSubmits', 'approverReleases']),
  /** A due date on a rest day stays, or moves to the next working day. */
  restDayMoves: z.boolean(),
  /** Release steps above the clerk: 1 科室负责人 … 3 分管领导. */
  releaseSteps: z.number().int().min(1).max(3),
  /** 待确认 */
  objectionWorkingDays: z.number().int().min(1).max(60),
  experts: z.number().int().min(1).max(15),
  /** A spread above this calls a further expert. 待确认 */
  expertSpread: z.number().min(0).max(100),
  surveyCalls: z.number().int().min(1).max(10),
  /** Answers to holes of the grading rules: `G1.zeroCriteria` → `poor` (see `grade --settings`). */
  grading: z.record(z.string(), z.string()),
}

/** Choices that the text leaves open, each with its decider among the programme's questions. */
export const ProgrammeSettings = z.object({
  latenessCounts: settingShapes.latenessCounts.default('approverReleases'),
  restDayMoves: settingShapes.restDayMoves.default(false),
  releaseSteps: settingShapes.releaseSteps.default(1),
  objectionWorkingDays: settingShapes.objectionWorkingDays.default(5),
  experts: settingShapes.experts.default(3),
  expertSpread: settingShapes.expertSpread.default(15),
  surveyCalls: settingShapes.surveyCalls.default(3),
  grading: settingShapes.grading.default({}),
})
export type ProgrammeSettings = z.infer<typeof ProgrammeSettings>

/** Some settings: what is not written stays as it is, so nothing is filled in. */
export const ProgrammeSettingsChange = z.object(settingShapes).partial()

export const QuestionState = z.enum(['open', 'answered', 'leftOpen'])
/** What the text leaves open and a named person decides. */
export const ProgrammeQuestion = z.object({
  id: z.uuid(),
  rowId: z.uuid().nullable(),
  rowCode: z.string().nullable(),
  about: z.string(),
  quote: z.string(),
  question: z.string(),
  proposal: z.unknown(),
  state: QuestionState,
  answer: z.unknown(),
  reason: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
})
export type ProgrammeQuestion = z.infer<typeof ProgrammeQuestion>

/** A programme in a list. */
export const ProgrammeSummary = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  year: z.number().int(),
  title: z.string(),
  state: ProgrammeState,
  docNumber: z.string().nullable(),
  issuedOn: Day.nullable(),
  parentProgrammeId: z.uuid().nullable(),
  rows: z.number().int(),
  openQuestions: z.number().int(),
  revision: z.number().int(),
})
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>

/** What this person can do with the programme now; the same answer draws the buttons and gives the verdict. */
export const ProgrammeAction = z.enum(['compose', 'decide', 'issue', 'close', 'publish', 'import'])
export type ProgrammeAction = z.infer<typeof ProgrammeAction>

/** A programme with everything on its page. */
export const Programme = ProgrammeSummary.omit({ rows: true }).extend({
  signer: z.string().nullable(),
  distribution: z.string().nullable(),
  stampedFileId: z.uuid().nullable(),
  legalBasis: z.array(z.string()),
  contact: z.record(z.string(), z.string()),
  settings: ProgrammeSettings,
  rows: z.array(ProgrammeRow),
  questions: z.array(ProgrammeQuestion),
  addressees: z.array(
    z.object({
      organisationId: z.uuid(),
      organisationName: z.string(),
      kind: z.string(),
      acknowledgedAt: z.string().nullable(),
    }),
  ),
  actions: z.array(ProgrammeAction),
})
export type Programme = z.infer<typeof Programme>
