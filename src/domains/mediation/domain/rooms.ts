import { addCalendarDays, weekdayOf } from '#platform/calendar/domain/index.ts'

/** Monday to Sunday of the week that the day lies in. */
export function weekOf(day: string): readonly string[] {
  const monday = addCalendarDays(day, -((weekdayOf(day) + 6) % 7))
  return Array.from({ length: 7 }, (_, place) => addCalendarDays(monday, place))
}

/** The instant of a time of day in the city, which keeps UTC+8 all year. */
export const instantOf = (day: string, time: string): string => `${day}T${time}:00+08:00`
