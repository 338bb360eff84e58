import { judgeDay } from '#platform/calendar/domain/index.ts'

/** Nothing leaves the platform at night or on a rest day; the hours are a setting of the office, 待确认. */
export interface ReachingHours {
  /** First hour of the working morning, included. */
  readonly fromHour: number
  /** Excluded. */
  readonly toHour: number
}

export const usualReachingHours: ReachingHours = { fromHour: 8, toHour: 18 }

/** Whether people may be reached at this hour of this day. */
export function mayReach(day: string, hour: number, hours: ReachingHours = usualReachingHours): boolean {
  return judgeDay(day).working && hour >= hours.fromHour && hour < hours.toHour
}
