import { z } from 'zod'

/** A day of the civil calendar, Asia/Shanghai, `YYYY-MM-DD`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** What sort of deadline a phrase of an official table names. */
export const DeadlineKind = z.enum([
  'endOfMonth',
  'tenDayPeriod',
  'onOrBeforeDate',
  'quarter',
  'asScheduled',
  'atAssessment',
  'flexible',
  'prompt',
  'blank',
  'unreadable',
])
export type DeadlineKind = z.infer<typeof DeadlineKind>

/**
 * One deadline that a phrase names. `due` is the last day in time, never moved off a rest day; `from` is the first day
 * where the phrase names a period. Both are null where it names none. `quote` stands verbatim in the phrase.
 */
export const DeadlineDate = z.object({
  kind: DeadlineKind,
  from: Day.nullable(),
  due: Day.nullable(),
  quote: z.string(),
})
export type DeadlineDate = z.infer<typeof DeadlineDate>

/** The unit a time limit is counted in by its own law. */
export const LimitUnit = z.enum(['workingDay', 'calendarDay', 'month', 'year', 'hour'])
export type LimitUnit = z.infer<typeof LimitUnit>
