const monthOf = (index: number) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
const indexOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The months of a period, the last one whole: roll-ups are kept by month. */
export function wholeMonths(from: string, to: string): { from: string; until: string } {
  return { from: monthOf(indexOf(from)), until: monthOf(indexOf(to) + 1) }
}

/** Every month of the period, in order, by its first day. */
export function monthsOf({ from, until }: { from: string; until: string }): string[] {
  const first = indexOf(from)
  return Array.from({ length: indexOf(until) - first }, (_, place) => monthOf(first + place))
}
