import { z } from 'zod'
import { Day } from '#base/http/contract.ts'

/** A length that a clock of days can count; hours belong to instants. */
export const LimitLength = z.object({
  value: z.number().int('应为整数').min(1, '至少为 1').max(3650, '不能超过 3650'),
  unit: z.enum(['workingDay', 'calendarDay', 'month', 'year']),
})
export type LimitLength = z.infer<typeof LimitLength>

export const limitUnitTexts = {
  workingDay: '个工作日',
  calendarDay: '日',
  month: '个月',
  year: '年',
} as const satisfies Record<LimitLength['unit'], string>

/** How sure the citation is: read in the full text (twice, once), in the seed documents, or still to be confirmed. */
export type Confidence = 'V2' | 'V1' | 'SEED' | '待确认'

/** A time limit of a procedure. Never a bare number: length, extension, citation and how sure it is. */
export interface TimeLimit {
  readonly id: string
  /** 受理期限 */
  readonly text: string
  readonly length: LimitLength
  /** Each extension runs from the end of what came before; once unless `atMost` says more. */
  readonly extension?: { readonly length: LimitLength; readonly atMost?: number }
  readonly citation: string
  readonly confidence: Confidence
  /** A suspension of the case never moves it: the last day of a remedy. */
  readonly neverPauses?: true
  /** Starts with the case; otherwise an action starts it. */
  readonly startsAtOpening?: true
  /** Days left at which the colour changes, in the unit of the length; usual ones stand in `toneOf`. */
  readonly warns?: { readonly soon: number; readonly urgent: number }
}

/** What a department set for itself instead of the usual length. */
export const LimitSetting = z.object({
  limit: z.string().max(60),
  length: LimitLength.nullable(),
  extension: LimitLength.nullable(),
})
export type LimitSetting = z.infer<typeof LimitSetting>

/** One clock of a case, as it was started, rested and extended. */
export const CaseClock = z.object({
  limit: z.string(),
  startedOn: Day,
  length: LimitLength,
  /** Days that do not count, both ends among them. */
  suspensions: z.array(z.object({ from: Day, to: Day.nullable() })),
  extensions: z.array(LimitLength),
  stoppedOn: Day.nullable(),
})
export type CaseClock = z.infer<typeof CaseClock>

export const ClockTone = z.enum(['stopped', 'resting', 'calm', 'soon', 'urgent', 'overdue'])
export type ClockTone = z.infer<typeof ClockTone>

/** Where a clock stands today, with the words and the colour that every page shows. */
export const ClockView = z.object({
  limit: z.string(),
  text: z.string(),
  startedOn: Day,
  dueOn: Day.nullable(),
  left: z.number().int().nullable(),
  unit: z.enum(['workingDay', 'calendarDay']),
  tone: ClockTone,
  words: z.string(),
  extensions: z.number().int(),
  citation: z.string(),
  confidence: z.string(),
  /** A party's own time, as the last day of a remedy: nothing moves it, and it makes no case overdue. */
  isOfParty: z.boolean(),
  /** Years that no holiday notice was published for: only Saturdays and Sundays were taken as rest days. */
  assumedYears: z.array(z.number().int()),
})
export type ClockView = z.infer<typeof ClockView>
