import type { Day } from '../contract/index.ts'

/** One year's arrangement of holidays, with the addresses of the notices that made it. */
export interface HolidayNotice {
  readonly year: number
  readonly citations: readonly string[]
  readonly offDays: readonly { readonly from: Day; readonly to: Day; readonly name: string }[]
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly makeUpDays: readonly Day[]
}
