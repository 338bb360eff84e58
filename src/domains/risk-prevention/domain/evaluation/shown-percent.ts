/** 0.123 → 12.3% */
export function shownPercent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}
