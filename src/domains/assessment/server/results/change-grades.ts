import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { Grade } from '#domains/programmes/contract/index.ts'
import { assessmentProblems } from '../../contract/index.ts'
import { writeGrades, type NewGrade } from '../grading/write-grades.ts'
import { assessmentTables } from '../tables.ts'
import type { SelectedResult } from './read-result.ts'

export interface GradeChange {
  readonly rowId: string
  readonly grade: Grade
  readonly reason: string
}

/**
 * A grade by 复核 or 集体审定: a new version beside the steps that led to the one before, with its reason and who answers
 * for it. @throws Problem `assessment.unusable-value` for a row that was not graded, or named twice
 */
export async function changeGrades(
  tx: Transaction,
  result: SelectedResult,
  changes: readonly GradeChange[],
  basis: 'review' | 'decision',
  actor: Actor,
  at: Date,
): Promise<void> {
  if (!changes.length) return
  const current = await assessmentTables(tx)
    .selectFrom('assessment.grade')
    .select(['row_id', 'steps', 'facts', 'rule_version'])
    .where('programme_id', '=', result.programme_id)
    .where('organisation_id', '=', result.organisation_id)
    .where('superseded_at', 'is', null)
    .execute()
  const standing = new Map(current.map((one) => [one.row_id, one]))
  const seen = new Set<string>()
  const grades = changes.map(({ rowId, grade, reason }): NewGrade => {
    const before = standing.get(rowId)
    if (!before || seen.has(rowId))
      throw assessmentProblems.refuse(
        'assessment.unusable-value',
        before ? `${result.unit_name}的同一任务行出现两次` : `${result.unit_name}没有评定过所选的任务行，不能更改等次`,
      )
    seen.add(rowId)
    const { steps, facts, rule_version: ruleVersion } = before
    return {
      rowId,
      organisationId: result.organisation_id,
      grade,
      undecided: null,
      steps,
      facts,
      ruleVersion,
      basis,
      reason,
    }
  })
  await writeGrades(tx, result.programme_id, grades, { id: actor.personId, name: actor.name }, at)
}
