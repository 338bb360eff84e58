import { isName, type ColumnPlan } from './columns.ts'
import type { Candidates } from './records.ts'

export interface AreaDisparity {
  readonly column: string
  readonly areas: readonly { readonly area: string; readonly candidates: number; readonly firstHalf: number }[]
  /** Share in the first half of the area most, divided by that of the area least, looked at; null where one has none. */
  readonly ratio: number | null
}

const NAMES_AN_AREA =
  /区|县|街道|乡|镇|网格|辖|片|邮编|zip|postcode|ward|district|area|borough|neighbou?rhood|community/i
const MOST_AREAS = 200
const FEWEST_PER_AREA = 20

/** How evenly the first half of the ranking falls on areas: a ranking that sends all inspections to one of them must be seen to. */
export function areaDisparity(
  candidates: Candidates,
  plan: ColumnPlan,
  rankedRows: readonly number[],
): AreaDisparity | null {
  const column = plan.shared.find((known) => isName(known) && NAMES_AN_AREA.test(known.name))?.name
  if (column === undefined) return null
  const values = candidates.columns.get(column)!
  const groups = new Map<string, { candidates: number; first: number }>()
  rankedRows.forEach((row, rank) => {
    const area = values[row]!
    if (area === '') return
    const group = groups.get(area) ?? { candidates: 0, first: 0 }
    groups.set(area, group)
    group.candidates++
    if (rank < rankedRows.length / 2) group.first++
  })
  if (groups.size > MOST_AREAS) return null
  const areas = [...groups].map(([area, group]) => ({
    area,
    candidates: group.candidates,
    firstHalf: group.first / group.candidates,
  }))
  areas.sort((a, b) => b.firstHalf - a.firstHalf || (a.area < b.area ? -1 : 1))
  const large = areas.filter((area) => area.candidates >= FEWEST_PER_AREA)
  const [most, least] = [large[0], large.at(-1)]
  return { column, areas, ratio: most && least && least.firstHalf > 0 ? most.firstHalf / least.firstHalf : null }
}
