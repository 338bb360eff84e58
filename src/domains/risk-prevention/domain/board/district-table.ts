/** Records of an item in a district in a month; the empty district is where none was written down. */
export interface CountedRow {
  readonly item: string
  readonly districtId: string
  readonly month: string
  readonly count: number
}

export interface DistrictRow {
  readonly item: string
  readonly districtId: string
  /** One count a month, in the order of the months. */
  readonly counts: readonly number[]
  readonly total: number
}

/** 事项 × 区县 × 月: one row an item and district, the most frequent first. */
export function districtTable(counted: readonly CountedRow[], months: readonly string[]): DistrictRow[] {
  const place = new Map(months.map((month, index) => [month, index]))
  const rows = new Map<string, { item: string; districtId: string; counts: number[]; total: number }>()
  for (const { item, districtId, month, count } of counted) {
    const index = place.get(month)
    if (index === undefined) continue
    const key = `${item}\n${districtId}`
    const row = rows.get(key) ?? { item, districtId, counts: months.map(() => 0), total: 0 }
    row.counts[index]! += count
    row.total += count
    rows.set(key, row)
  }
  return [...rows.values()].sort(
    (a, b) => b.total - a.total || a.item.localeCompare(b.item) || a.districtId.localeCompare(b.districtId),
  )
}
