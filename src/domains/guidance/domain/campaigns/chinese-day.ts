/** `2020-06-01` → 6月1日, for sentences about days near today. */
export function chineseDay(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}
