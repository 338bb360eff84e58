import { parseDay } from '../days.ts'
import type { Candidates, History } from './records.ts'

/** What kind of column it is, as seen in the history. */
export type ColumnKind = 'category' | 'number' | 'code' | 'day'

export interface UsableColumn {
  readonly name: string
  /** A `code` is written as a number and means a name (ward, postcode, kind). */
  readonly kind: ColumnKind
}

export interface ColumnPlan {
  /** Known of a candidate beforehand. */
  readonly shared: readonly UsableColumn[]
  /** Known only after an inspection: usable as the firm's past. */
  readonly pastOnly: readonly UsableColumn[]
  /** Latitude and longitude, where both are among the shared columns. */
  readonly point: { readonly latitude: string; readonly longitude: string } | null
}

const MOST_CODES = 150
const MOST_LONG_CODES = 5000
const LATITUDE = /^(lat|latitude|纬度)$/i
const LONGITUDE = /^(lon|lng|long|longitude|经度)$/i

export function planColumns(history: History, candidates: Candidates, refused: ReadonlySet<string>): ColumnPlan {
  const shared: UsableColumn[] = []
  const pastOnly: UsableColumn[] = []
  for (const [name, values] of history.columns) {
    if (refused.has(name)) continue
    const kind = kindOf(values)
    if (!kind) continue
    const beforehand = candidates.columns.get(name)?.some((value) => value !== '') ?? false
    ;(beforehand ? shared : pastOnly).push({ name, kind })
  }
  const latitude = shared.find(({ name }) => LATITUDE.test(name))?.name
  const longitude = shared.find(({ name }) => LONGITUDE.test(name))?.name
  return { shared, pastOnly, point: latitude && longitude ? { latitude, longitude } : null }
}

/** Null for a column that is constant, empty, or names every row differently. */
function kindOf(values: readonly string[]): ColumnKind | null {
  const known = values.filter((value) => value !== '')
  const distinct = new Set(known)
  if (distinct.size === 0 || (distinct.size === 1 && known.length === values.length)) return null
  const looked = [...distinct].slice(0, 500)
  const share = (test: (value: string) => boolean) => looked.filter(test).length / looked.length
  if (share((value) => parseDay(value.slice(0, 10)) !== null) > 0.95) return 'day'
  if (share((value) => Number.isFinite(Number(value))) > 0.95) return isCode(looked, distinct.size) ? 'code' : 'number'
  return distinct.size > 0.9 * known.length && known.length > 50 ? null : 'category'
}

/** Whole numbers, either few of them, or all written with the same four or more digits, as postcodes are. */
function isCode(values: readonly string[], distinct: number): boolean {
  if (distinct <= 2 || !values.every((value) => /^\d+$/.test(value))) return false
  const length = values[0]!.length
  return (
    distinct <= MOST_CODES ||
    (distinct <= MOST_LONG_CODES && length >= 4 && values.every((value) => value.length === length))
  )
}

export function isName({ kind }: UsableColumn): boolean {
  return kind === 'category' || kind === 'code'
}
