import { organisationKinds, type ImportChange } from '../contract/index.ts'
import type { ExistingUnit, ImportStep, UnitReference } from './import-plan.ts'
import type { MatchedRow } from './match-rows.ts'

/** How the preview shows a step: before and after in words. */
export function changeOf(
  units: readonly ExistingUnit[],
  rows: readonly MatchedRow[],
): (step: ImportStep) => ImportChange {
  const unitsById = new Map(units.map((unit) => [unit.id, unit]))
  const namesByLine = new Map(rows.map(({ row }) => [row.line, row.name]))
  const nameOf = (unit: UnitReference) =>
    ('id' in unit ? unitsById.get(unit.id)?.name : namesByLine.get(unit.line)) ?? null
  return (step) => {
    const { line } = step
    if (step.step === 'add')
      return {
        line,
        change: 'added',
        organisationId: null,
        name: step.row.name,
        before: null,
        after: nameOf(step.parent),
      }
    const unit = unitsById.get(step.id)!
    const common = { line, organisationId: unit.id, name: unit.name }
    switch (step.step) {
      case 'rename':
        return { ...common, change: 'renamed', before: unit.name, after: step.name }
      case 'move':
        return { ...common, change: 'moved', before: nameOf({ id: unit.parentId ?? '' }), after: nameOf(step.parent) }
      case 'abolish':
        return { ...common, change: 'abolished', before: null, after: step.on }
      case 'edit':
        return { ...common, change: 'edited', before: words(unit), after: words({ ...unit, ...step.fields }) }
    }
  }
}

function words({ code, shortName, kind }: ExistingUnit): string {
  return [code, shortName, organisationKinds[kind]].filter((part) => part !== null).join('，')
}
