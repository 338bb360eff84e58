import { z } from 'zod'
import { Day, LimitUnit } from '#platform/calendar/contract/index.ts'

/**
 * How sure a rule is: V2 and V1 read in full in two or one copies of the law, VP in part, BK from background knowledge,
 * IN an interpretation, SEED from the programme's own documents. All but V2 and V1 wait for confirmation.
 */
export const Confidence = z.enum(['V2', 'V1', 'VP', 'BK', 'IN', 'SEED'])
export type Confidence = z.infer<typeof Confidence>

/** Whom a limit binds; it decides what a rest day on its last day means. */
export const BoundParty = z.enum(['authority', 'court', 'party'])
export type BoundParty = z.infer<typeof BoundParty>

/** One statutory length of time, as dated data. */
export const TimeLimit = z.object({
  /** Id to ask it by: `XZCF-60`, or `XZCF-36/1` where the rule has several. */
  rule: z.string(),
  /** The law's name, and the date of the text that was read (null where no text was). */
  law: z.string(),
  version: Day.nullable(),
  /** Law and article, as a document quotes them. */
  citation: z.string(),
  /** Article that says how the days are counted, where the law has one. */
  countedBy: z.string().nullable(),
  value: z.number().int().positive(),
  unit: LimitUnit,
  /** The event whose day is day 0. */
  startEvent: z.string(),
  /** `within`: by the last day at the latest. `atLeast`: not before so much time has passed. */
  sense: z.enum(['within', 'atLeast']),
  binds: BoundParty,
  /** 法律、法规、规章另有规定的，从其规定. */
  overridable: z.boolean(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  confidence: Confidence,
  /** The rule in a sentence of our own. */
  summary: z.string(),
  /** What is not confirmed about it. */
  doubt: z.string().nullable(),
})
export type TimeLimit = z.infer<typeof TimeLimit>

const Moment = z.union([Day, z.iso.datetime({ offset: true })])

/** A limit counted from a day, or from an instant where it is a limit of hours. */
export const TimeLimitAnswer = z.object({
  rule: z.string(),
  value: z.number().int(),
  unit: LimitUnit,
  from: Moment,
  /** The plain count by the law's unit; never moved off a rest day. */
  due: Moment,
  /** First working day behind a due date on a rest day; else null. */
  rolledDue: Moment.nullable(),
  citation: z.string(),
  confidence: Confidence,
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  warnings: z.array(z.string()),
  startEvent: z.string(),
  sense: TimeLimit.shape.sense,
  overridable: z.boolean(),
  summary: z.string(),
})
export type TimeLimitAnswer = z.infer<typeof TimeLimitAnswer>
