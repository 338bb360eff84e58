import { addCalendarDays } from '#platform/calendar/domain/index.ts'

/** When a season is, each year. */
export interface YearlyWindow {
  /** `MM-DD` */
  readonly begins: string
  /** `MM-DD`; before `begins` where the window passes the turn of the year. */
  readonly ends: string
  readonly daysBefore: number
}

export interface SeasonWindow {
  /** Year in which it begins. */
  readonly year: number
  readonly from: string
  readonly until: string
  readonly preparedOn: string
}

/** The window that runs or comes next: it is prepared so many days before, and until it ends. */
export function windowOn(season: YearlyWindow, today: string): SeasonWindow {
  const year = Number(today.slice(0, 4))
  const windows = [year - 1, year, year + 1].map((one) => windowOfYear(season, one))
  return windows.find(({ until }) => until >= today)!
}

/** The window that begins in this year. */
export function windowOfYear({ begins, ends, daysBefore }: YearlyWindow, year: number): SeasonWindow {
  const from = `${year}-${begins}`
  return {
    year,
    from,
    until: `${ends < begins ? year + 1 : year}-${ends}`,
    preparedOn: addCalendarDays(from, -daysBefore),
  }
}

/** Whether the batch of the window is to be prepared on this day. */
export const isDue = ({ preparedOn, until }: SeasonWindow, today: string): boolean =>
  preparedOn <= today && today <= until
