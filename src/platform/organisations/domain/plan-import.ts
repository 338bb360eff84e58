import type { ImportError } from '../contract/index.ts'
import { checkOutcome } from './check-outcome.ts'
import { changeOf } from './import-change.ts'
import type { EditedFields, ImportPlan, ImportScene, ImportStep } from './import-plan.ts'
import type { ImportRow } from './import-row.ts'
import { matchRows, type MatchedRow } from './match-rows.ts'
import { readImportRow } from './read-import-row.ts'

/** What the file would change: pure, so that the preview and the execution cannot differ. */
export function planImport(rows: readonly ImportRow[], scene: ImportScene): ImportPlan {
  const read = rows.map((row) => readImportRow(row, scene.today))
  const sound = read.flatMap(({ row, errors }) => (errors.length === 0 ? [row] : []))
  const { matched, errors: unmatched } = matchRows(sound, scene)
  const steps = matched.flatMap((match) => stepsOf(match, scene))
  const errors = [
    ...read.flatMap((row) => row.errors),
    ...unmatched,
    ...matched.flatMap(missingCells),
    ...checkOutcome(steps, scene.units),
  ]
  const changed = new Set(steps.map((step) => step.line))
  return {
    steps,
    changes: steps.map(changeOf(scene.units, matched)),
    errors: errors.toSorted((a, b) => a.line - b.line),
    unchanged: matched.filter(({ row }) => !changed.has(row.line)).length,
  }
}

/** What a new unit cannot do without, or cannot have. */
function missingCells({ row, target }: MatchedRow): ImportError[] {
  if (target !== null) return []
  const errors: ImportError[] = []
  if (row.kind === null) errors.push({ line: row.line, column: '类别', message: '新单位必须填写类别' })
  if (row.abolishedOn !== null)
    errors.push({ line: row.line, column: '撤销日期', message: '系统里没有这个单位，不能撤销；请核对名称或编号' })
  return errors
}

function stepsOf({ row, target, parent }: MatchedRow, scene: ImportScene): ImportStep[] {
  const { line } = row
  if (target === null) return [{ step: 'add', line, row, parent: parent ?? { id: scene.units[0]!.id } }]
  if (target.abolishedOn !== null) return []
  const { id } = target
  const steps: ImportStep[] = []
  if (row.name !== target.name) steps.push({ step: 'rename', line, id, name: row.name })
  const staysThere = parent === null || ('id' in parent && parent.id === target.parentId)
  if (!staysThere) steps.push({ step: 'move', line, id, parent })
  const fields: EditedFields = {
    ...(row.code !== null && row.code !== target.code ? { code: row.code } : {}),
    ...(row.shortName !== null && row.shortName !== target.shortName ? { shortName: row.shortName } : {}),
    ...(row.kind !== null && row.kind !== target.kind ? { kind: row.kind } : {}),
  }
  if (Object.keys(fields).length > 0) steps.push({ step: 'edit', line, id, fields })
  if (row.abolishedOn !== null) steps.push({ step: 'abolish', line, id, on: row.abolishedOn })
  return steps
}
