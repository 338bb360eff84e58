import type { GradingBasis } from '#domains/programmes/index.ts'
import type { GradingRule } from '#domains/programmes/contract/index.ts'
import { contactsRequired, type GradableRow } from '../../domain/index.ts'
import { ruleVersionOf } from './canonical-text.ts'

/** A row with a rule, as the engine takes it: named by its code, which settings are keyed by. */
export interface GradableProgrammeRow extends Omit<GradableRow, 'dueOn'> {
  readonly rowId: string
  readonly ruleVersion: string
}

/** Rows that have a grading rule, by their ids; whom they bind is already said by the tasks. */
export function gradableRows(basis: GradingBasis): Map<string, GradableProgrammeRow> {
  return new Map(
    basis.rows.flatMap((row) => {
      const rule: GradingRule | null = row.grading
      if (rule === null) return []
      const contacts = contactsRequired(row.materials)
      const { requirement } = row
      const graded = { rowId: row.id, id: row.code, rule, requirement, ruleVersion: ruleVersionOf(row) }
      return [[row.id, { ...graded, appliesTo: ['any'], ...(contacts ? { contactsRequired: contacts } : {}) }] as const]
    }),
  )
}
