import type { CheckupItem } from '../../contract/index.ts'
import type { KnownPoint } from '../known.ts'

/** Trades of the points that this phone carries, each once. */
export function tradesOf(points: readonly KnownPoint[]): string[] {
  return [...new Set(points.flatMap(({ tradeName }) => tradeName || []))].toSorted((a, b) =>
    a.localeCompare(b, 'zh-CN'),
  )
}

/** The list of one trade; what was noted already stays. */
export function listFor(
  points: readonly KnownPoint[],
  trade: string,
  noted: readonly CheckupItem[],
): { readonly point: KnownPoint; readonly noted: CheckupItem | undefined }[] {
  const own = points.filter(({ tradeName }) => tradeName === trade)
  return own.map((point) => ({ point, noted: noted.find(({ riskPointId }) => riskPointId === point.id) }))
}

/** What the list says of one point from now on. */
export function noting(noted: readonly CheckupItem[], item: CheckupItem): CheckupItem[] {
  return [...noted.filter(({ riskPointId }) => riskPointId !== item.riskPointId), item]
}

/** The guidance in which a check-up ends: what needs it, line by line. */
export function wordsOf(noted: readonly CheckupItem[]): string {
  const advised = noted.filter(({ finding }) => finding === 'advised')
  return advised.map(({ name, advice }, place) => `${place + 1}. ${name}${advice ? `：${advice}` : ''}`).join('\n')
}
