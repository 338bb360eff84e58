/** Lines of a report: what was measured, and what came out. */
export type Figures = [string, string][]

export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(whole < 1000 ? 0 : 2)} %`
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
