/** First day of a period of which nobody knows the beginning. */
export const sinceEver = '0001-01-01'

/** Such a first day is shown as none. */
export function knownDay(day: string): string | null {
  return day === sinceEver ? null : day
}
