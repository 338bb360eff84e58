import { guidanceModes, type GuidanceMode } from '../../contract/modes.ts'
import type { GuidanceStatistics, UnitUse } from '../../contract/statistics/statistics.ts'

const modes = Object.keys(guidanceModes) as GuidanceMode[]

export type UseRow = {
  readonly organisationId: string
  readonly organisationName: string
  readonly measure: 'visits' | 'documents' | 'advice'
  readonly mode: GuidanceMode | null
  readonly form: 'simple' | 'full' | null
  readonly count: number
}

const emptyUse = (organisationId: string, organisationName: string): UnitUse => ({
  organisationId,
  organisationName,
  visits: {},
  documents: {},
  documentsByForm: {},
  advice: 0,
})

/** Counts as one line a unit, in the order in which units come, and their sum. */
export function useByUnit(
  rows: readonly UseRow[],
  totalOf: { id: string; name: string },
): Omit<GuidanceStatistics, 'from' | 'until'> {
  const units = new Map<string, UnitUse>()
  const total = emptyUse(totalOf.id, totalOf.name)
  for (const row of rows) {
    const unit = units.get(row.organisationId) ?? emptyUse(row.organisationId, row.organisationName)
    units.set(row.organisationId, unit)
    addTo(unit, row)
    addTo(total, row)
  }
  return { units: [...units.values()], total }
}

function addTo(use: UnitUse, { measure, mode, form, count }: UseRow): void {
  if (measure === 'advice') use.advice += count
  else if (mode) use[measure][mode] = (use[measure][mode] ?? 0) + count
  if (measure === 'documents' && form) use.documentsByForm[form] = (use.documentsByForm[form] ?? 0) + count
}

export const sumOf = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)

/** The 统计表 as rows of cells, the sum last: visits and documents by mode, documents by procedure, written advice. */
export function statisticsTable({ units, total }: Pick<GuidanceStatistics, 'units' | 'total'>) {
  const header = [
    '单位',
    ...modes.map((mode) => guidanceModes[mode]),
    '文书合计',
    '其中简易',
    '其中一般',
    '书面指导意见',
    '现场走访',
  ]
  const rows = [...units, total].map((use) => [
    use.organisationName,
    ...modes.map((mode) => use.documents[mode] ?? 0),
    sumOf(use.documents),
    use.documentsByForm.simple ?? 0,
    use.documentsByForm.full ?? 0,
    use.advice,
    sumOf(use.visits),
  ])
  return { header, rows }
}
