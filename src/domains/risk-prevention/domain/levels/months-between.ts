const dayMs = 86_400_000

/** Length of a period in months, both days included: calendar months count one each, whatever their length. */
export function monthsBetween(from: string, to: string): number {
  const start = new Date(from)
  const end = new Date(Date.parse(to) + dayMs)
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
  return Math.max(months + (end.getUTCDate() - start.getUTCDate()) / 30, 1 / 30)
}
