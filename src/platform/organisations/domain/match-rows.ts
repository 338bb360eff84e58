import type { ImportError } from '../contract/index.ts'
import type { ExistingUnit, ImportScene, UnitReference } from './import-plan.ts'
import type { CheckedRow } from './read-import-row.ts'

/** A line with the unit it speaks of (null: a new one) and the superior it asks for (null: as it is). */
export interface MatchedRow {
  readonly row: CheckedRow
  readonly target: ExistingUnit | null
  readonly parent: UnitReference | null
}

/** Finds for each line its unit and its superior. A line that finds neither or several becomes an error. */
export function matchRows(
  rows: readonly CheckedRow[],
  scene: ImportScene,
): { matched: MatchedRow[]; errors: ImportError[] } {
  const errors: ImportError[] = []
  const living = scene.units.filter((unit) => unit.abolishedOn === null)
  const unitsById = new Map(scene.units.map((unit) => [unit.id, unit]))
  const unitsByCode = new Map(scene.units.flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit] as const])))
  const unitsByName = Map.groupBy(living, (unit) => unit.name)
  const firstLineOfCode = new Map<string, number>()
  const firstLineOfTarget = new Map<string, number>()
  const targets = new Map<CheckedRow, ExistingUnit | null>()
  const complain = (row: CheckedRow, column: string, message: string): undefined => {
    errors.push({ line: row.line, column, message })
    return undefined
  }

  for (const row of rows) {
    const target = findTarget(row)
    if (target === undefined) continue
    const twin = target && firstLineOfTarget.get(target.id)
    if (twin) complain(row, '名称', `与第 ${twin} 行是同一个单位`)
    else targets.set(row, target)
    if (target && !twin) firstLineOfTarget.set(target.id, row.line)
  }
  const accepted = [...targets.keys()]
  const acceptedByCode = Map.groupBy(accepted, (row) => row.code)
  const acceptedByName = Map.groupBy(accepted, (row) => row.name)
  const matched = accepted.flatMap((row): MatchedRow[] => {
    const target = targets.get(row) ?? null
    const parent = findParent(row, target)
    return parent === undefined ? [] : [{ row, target, parent }]
  })
  return { matched, errors }

  function findTarget(row: CheckedRow): ExistingUnit | null | undefined {
    const { code } = row
    if (code !== null) {
      const twin = firstLineOfCode.get(code)
      if (twin !== undefined) return complain(row, '编号', `编号 ${code} 与第 ${twin} 行重复`)
      firstLineOfCode.set(code, row.line)
      const elsewhere = scene.codesElsewhere.get(code)
      if (elsewhere !== undefined) return complain(row, '编号', `编号 ${code} 属于本范围以外的“${elsewhere}”`)
      const holder = unitsByCode.get(code)
      if (holder?.abolishedOn && row.abolishedOn === null)
        return complain(row, '编号', `编号 ${code} 属于已撤销的“${holder.name}”，请使用新的编号`)
      if (holder) return holder
    }
    const namesakes = (unitsByName.get(row.name) ?? []).filter(
      (unit) =>
        (code === null || unit.code === null) &&
        (row.parent === null || isCalled(unitsById.get(unit.parentId ?? ''), row.parent)),
    )
    if (namesakes.length > 1)
      return complain(row, '名称', `有 ${namesakes.length} 个单位叫“${row.name}”，请填写编号或上级`)
    return namesakes[0] ?? null
  }

  /** By code or by name, before or after the import; an empty cell keeps an existing unit where it is. */
  function findParent(row: CheckedRow, target: ExistingUnit | null): UnitReference | null | undefined {
    const root = scene.units[0]!
    const words = row.parent
    if (target?.id === root.id) return null
    if (words === null) return target ? null : { id: root.id }
    const rowsCalledSo = new Set([
      ...(acceptedByName.get(words) ?? []),
      ...(acceptedByCode.get(words.toUpperCase()) ?? []),
    ])
    const existing = new Set([unitsByCode.get(words.toUpperCase()), ...(unitsByName.get(words) ?? [])])
    for (const candidate of rowsCalledSo) {
      const unit = targets.get(candidate)
      if (unit) existing.add(unit)
    }
    const candidates: UnitReference[] = [
      ...[...existing].flatMap((unit) => (unit && unit.abolishedOn === null ? [{ id: unit.id }] : [])),
      ...[...rowsCalledSo].flatMap((candidate) => (targets.get(candidate) === null ? [{ line: candidate.line }] : [])),
    ]
    if (candidates.length === 1) return candidates[0]
    if (candidates.length === 0) return complain(row, '上级', `没有“${words}”这个单位，请先在表中列出它，或核对写法`)
    return complain(row, '上级', `有 ${candidates.length} 个“${words}”，请改填编号`)
  }
}

function isCalled(unit: ExistingUnit | undefined, words: string): boolean {
  return unit !== undefined && (unit.code === words.toUpperCase() || unit.name === words)
}
