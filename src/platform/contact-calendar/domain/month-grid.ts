import { addCalendarDays } from '#platform/calendar/domain/index.ts'

/** The weeks of a month from Monday to Sunday, with the days of its neighbours that fill them. `month` is `2020-12`. */
export function monthGrid(month: string): string[][] {
  const first = `${month}-01`
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const start = addCalendarDays(first, -before)
  const weeks: string[][] = []
  for (let day = start; weeks.length === 0 || day.startsWith(month); day = addCalendarDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, place) => addCalendarDays(day, place)))
  return weeks
}

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + number - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}
