const indexOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** The first day of the month that lies so many months after that of a day. */
export function monthsAfter(day: string, months: number): string {
  const index = indexOf(day) + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

/** The same whole months a year earlier: 同期. */
export function samePeriodBefore({ from, until }: { from: string; until: string }): { from: string; until: string } {
  return { from: monthsAfter(from, -12), until: monthsAfter(until, -12) }
}

export function daysInMonth(month: string): number {
  return (Date.parse(monthsAfter(month, 1)) - Date.parse(month)) / 86_400_000
}
