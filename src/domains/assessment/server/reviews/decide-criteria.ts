import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { assessmentProblems, type decideCriteria, type Review } from '../../contract/index.ts'
import { changeAssessedRow } from '../access/assessed-row.ts'
import { regradeAfterChange } from '../grading/regrade-after-change.ts'
import { assessmentTables } from '../tables.ts'
import { criteriaRuleOf } from './criteria.ts'
import { readReview } from './read-review.ts'

/** 认定: each verdict carries its reviewer and reason; a later one supersedes it. */
export async function decideCriteriaUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof decideCriteria>>): Promise<Review> {
  const { params: reference, body } = input
  const assessed = await changeAssessedRow(db, reference, actor, 'assessment.judge', body.revision)
  const rule = criteriaRuleOf(assessed.row)
  if (!rule) throw assessmentProblems.refuse('assessment.not-this-rule', '这一行不按标准逐项认定')
  refuseUnknown(body.decisions, new Set(rule.criteria.map(({ id }) => id)))
  const tables = assessmentTables(db)
  const criteria = body.decisions.map(({ criterion }) => criterion)
  await tables
    .updateTable('assessment.criterion_decision')
    .set({ superseded_at: now })
    .where('row_id', '=', reference.rowId)
    .where('organisation_id', '=', reference.organisationId)
    .where('criterion', 'in', criteria)
    .where('superseded_at', 'is', null)
    .execute()
  await tables
    .insertInto('assessment.criterion_decision')
    .values(
      body.decisions.map(({ criterion, met, reason }) => ({
        id: newId(),
        row_id: reference.rowId,
        organisation_id: reference.organisationId,
        criterion,
        met,
        reason,
        decided_by: actor.personId,
        decided_by_name: actor.name,
        decided_at: now,
        superseded_at: null,
      })),
    )
    .execute()
  await regradeAfterChange(db, assessed, actor, now, today)
  audit({
    subject: `assessment.row:${reference.rowId}`,
    organisationId: reference.organisationId,
    summary: `认定${assessed.unit.name}“${assessed.row.name}”的 ${criteria.length} 项标准`,
    details: { decisions: body.decisions.map(({ criterion, met }) => ({ criterion, met })) },
  })
  return readReview(db, assessed)
}

function refuseUnknown(decisions: readonly { criterion: string }[], known: ReadonlySet<string>): void {
  const seen = new Set<string>()
  for (const [index, { criterion }] of decisions.entries()) {
    const path = `body.decisions.${index}.criterion`
    const message = seen.has(criterion) ? '同一标准出现两次' : known.has(criterion) ? undefined : '不是这一行的标准'
    if (message)
      throw assessmentProblems.refuse('assessment.unusable-facts', `标准“${criterion}”：${message}`, [
        { path, message },
      ])
    seen.add(criterion)
  }
}
