export interface Quarter {
  readonly year: number
  readonly quarter: number
}

/** First and last day. */
export function daysOfQuarter({ year, quarter }: Quarter): { from: string; to: string } {
  const first = (quarter - 1) * 3
  const day = (month: number, date: number) => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
  return { from: day(first, 1), to: day(first + 3, 0) }
}

const names = ['一', '二', '三', '四']
export const quarterText = ({ year, quarter }: Quarter): string => `${year} 年第${names[quarter - 1] ?? quarter}季度`
