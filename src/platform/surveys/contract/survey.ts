import { z } from 'zod'
import { Day, Id, nameOf } from '#base/http/contract.ts'
import { Answers, Questions } from './question.ts'

/** How one call ended. Only 空号停机 and 未接通 are 联系不上. */
export const CallOutcome = z.enum(['answered', 'declined', 'wrongPerson', 'outOfService', 'notConnected'])
export type CallOutcome = z.infer<typeof CallOutcome>
export const callOutcomeTexts: Readonly<Record<CallOutcome, string>> = {
  answered: '已评',
  declined: '接通拒评',
  wrongPerson: '非本人',
  outOfService: '空号停机',
  notConnected: '未接通',
}

export const SurveyState = z.enum(['draft', 'open', 'closed'])
export type SurveyState = z.infer<typeof SurveyState>
export const surveyStateTexts: Readonly<Record<SurveyState, string>> = {
  draft: '准备中',
  open: '调查中',
  closed: '已结束',
}

/** `named` by the graded unit, as the notice asks; `sample` drawn at random, standing beside. */
export const RespondentSource = z.enum(['named', 'sample'])
export type RespondentSource = z.infer<typeof RespondentSource>
export const respondentSourceTexts: Readonly<Record<RespondentSource, string>> = {
  named: '单位提供',
  sample: '随机抽取',
}

/** How the two parts make one score; the notice does not say, so a named person decides. */
export const ScoreCombination = z.enum(['both', 'satisfaction', 'awareness'])
export type ScoreCombination = z.infer<typeof ScoreCombination>

export const SurveySettings = z.object({
  /** Calls before 未接通 counts as 联系不上. 待确认 */
  callsBeforeUnreachable: z.number().int().min(1).max(10).default(3),
  /** Days after the result until the numbers are deleted. 待确认 */
  contactsKeptDays: z.number().int().min(0).max(1_095).default(90),
  combination: ScoreCombination.nullable().default(null),
})
export type SurveySettings = z.infer<typeof SurveySettings>

/** A number as people write it: digits, perhaps with blanks, hyphens, an extension. */
export const Phone = z
  .string()
  .trim()
  .max(40)
  .transform((written) => written.normalize('NFKC').replaceAll(/[\s()-]/g, ''))
  .refine(
    (phone) => /^(?:\+?86)?(?:1[3-9]\d{9}|0\d{9,11}|[2-8]\d{6,7}|[48]00\d{7})(?:(?:转|#|\*)\d{1,6})?$/.test(phone),
    '电话号码不符合手机或固定电话的格式，请核对',
  )

export const NewRespondent = z.object({
  /** 单位、职务, or how else the unit names the person. */
  label: nameOf(100),
  phone: Phone,
  /** The day on which the person was told that they may be called. */
  informedOn: Day.nullable().default(null),
})
export type NewRespondent = z.infer<typeof NewRespondent>

export const Respondent = z.object({
  id: Id,
  source: RespondentSource,
  label: z.string(),
  /** Masked: 138****1234; null once deleted. */
  phone: z.string().nullable(),
  informedOn: Day.nullable(),
  state: z.enum(['waiting', 'answered', 'reached', 'unreachable']),
  calls: z.array(z.object({ outcome: CallOutcome, at: z.string(), by: z.string() })),
  hasLink: z.boolean(),
})
export type Respondent = z.infer<typeof Respondent>

export const NewSurvey = z.object({
  organisationId: Id,
  title: nameOf(100),
  /** What it is for, `programmes` and a row's or task's id. */
  subject: z
    .object({ module: z.string().min(1).max(60), id: z.string().min(1).max(100) })
    .nullable()
    .default(null),
  questions: Questions,
  /** Last day on which links are answered. */
  closesOn: Day.nullable().default(null),
  settings: SurveySettings.prefault({}),
})
export type NewSurvey = z.infer<typeof NewSurvey>

export const SurveySummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  title: z.string(),
  state: SurveyState,
  closesOn: Day.nullable(),
  respondents: z.number().int(),
  answers: z.number().int(),
})
export type SurveySummary = z.infer<typeof SurveySummary>

/** Means without rounding; null where nobody answered. */
const means = z.object({ awareness: z.number().nullable(), satisfaction: z.number().nullable() })

const outcome = z.object({
  contacts: z.number().int(),
  unreachable: z.number().int(),
  pending: z.number().int(),
  answers: z.number().int(),
  means,
})

/** What the office sees: everything but who said it. */
export const Survey = SurveySummary.extend({
  subject: NewSurvey.shape.subject,
  questions: Questions,
  settings: SurveySettings,
  resultOn: Day.nullable(),
  named: outcome,
  sample: outcome,
  draw: z
    .object({ seed: z.string(), poolSize: z.number().int(), poolHash: z.string(), size: z.number().int() })
    .nullable(),
})
export type Survey = z.infer<typeof Survey>

/** What is asked, and how often an unanswered number is tried. */
export const SurveyScript = SurveySummary.pick({ id: true, organisationName: true, title: true, state: true }).extend({
  questions: Questions,
  callsBeforeUnreachable: z.number().int(),
})
export type SurveyScript = z.infer<typeof SurveyScript>

/** One filled-in form; nothing in it leads to a person or a time. */
export const AnonymousAnswer = z.object({
  source: RespondentSource,
  answers: Answers,
  awareness: z.number().nullable(),
  satisfaction: z.number().nullable(),
})
export type AnonymousAnswer = z.infer<typeof AnonymousAnswer>

/** What the graded unit sees: which numbers failed; means only of five answers or more, and only at the end. */
export const SurveyForUnit = z.object({
  id: Id,
  title: z.string(),
  state: SurveyState,
  contacts: z.number().int(),
  failed: z.array(z.object({ respondentId: Id, label: z.string() })),
  means: means.nullable(),
  note: z.string(),
})
export type SurveyForUnit = z.infer<typeof SurveyForUnit>
