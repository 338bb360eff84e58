import type { ImportError } from '../contract/index.ts'
import type { ExistingUnit, ImportStep, UnitReference } from './import-plan.ts'

interface Outcome {
  name: string
  parent: string | null
  abolished: boolean
  /** Line that last changed it. */
  line: number | null
}

/** Looks at the tree that the steps would leave behind: no circles, no two living namesakes together, no orphans. */
export function checkOutcome(steps: readonly ImportStep[], units: readonly ExistingUnit[]): ImportError[] {
  const after = outcomeOf(steps, units)
  const errors: ImportError[] = []
  const complain = (line: number, column: string, message: string) => errors.push({ line, column, message })
  const siblings = new Map<string, Outcome>()
  for (const [key, unit] of after) {
    if (unit.abolished) continue
    if (unit.line !== null && isCircular(key, after)) complain(unit.line, '上级', `“${unit.name}”成了自己的上级`)
    const above = unit.parent === null ? undefined : after.get(unit.parent)
    if (above?.abolished)
      complain(
        unit.line ?? above.line ?? 1,
        '撤销日期',
        `“${above.name}”撤销后，“${unit.name}”没有上级；请一并撤销或调整`,
      )
    const place = `${unit.parent}/${unit.name}`
    const namesake = siblings.get(place)
    const line = Math.max(unit.line ?? 0, namesake?.line ?? 0)
    if (namesake && line > 0) complain(line, '名称', `同一上级下会有两个“${unit.name}”`)
    siblings.set(place, unit)
  }
  return errors
}

const keyOf = (unit: UnitReference) => ('id' in unit ? unit.id : `line ${unit.line}`)

function outcomeOf(steps: readonly ImportStep[], units: readonly ExistingUnit[]): Map<string, Outcome> {
  const after = new Map<string, Outcome>(
    units.map((unit) => [
      unit.id,
      { name: unit.name, parent: unit.parentId, abolished: unit.abolishedOn !== null, line: null },
    ]),
  )
  for (const step of steps) {
    const { line } = step
    if (step.step === 'add') {
      after.set(`line ${line}`, { name: step.row.name, parent: keyOf(step.parent), abolished: false, line })
      continue
    }
    const unit = after.get(step.id)
    if (!unit) continue
    unit.line = line
    if (step.step === 'rename') unit.name = step.name
    if (step.step === 'move') unit.parent = keyOf(step.parent)
    if (step.step === 'abolish') unit.abolished = true
  }
  return after
}

function isCircular(key: string, after: ReadonlyMap<string, Outcome>): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = key; at; at = after.get(at)?.parent) {
    if (seen.has(at)) return at === key
    seen.add(at)
  }
  return false
}
