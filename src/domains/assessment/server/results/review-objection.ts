import type { InputOf, Writing } from '#base/http/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { assessmentProblems, objectionOutcomeTexts, type Result, type reviewObjection } from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'
import { actOnResults } from './act-on-results.ts'
import { changeGrades } from './change-grades.ts'
import { getResult } from './read-result.ts'
import { subjectOf } from './steps.ts'

/** 复核 by another than the grader: every open objection is answered, with reasons. */
export async function reviewObjectionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof reviewObjection>>): Promise<Result> {
  const { resultId } = input.params
  const { revision, outcome, answer, changes } = input.body
  if (outcome === 'rejected' && changes.length)
    throw assessmentProblems.refuse('assessment.unusable-value', '申诉不成立时不能同时更改等次')
  if (outcome !== 'rejected' && !changes.length)
    throw assessmentProblems.refuse('assessment.unusable-value', '申诉成立或部分成立时，请写明更改后的等次')
  const [result] = await actOnResults(
    db,
    { results: [{ resultId, revision }], action: 'review', permission: 'assessment.review', words: answer },
    actor,
    now,
    today,
  )
  await changeGrades(db, result!, changes, 'review', actor, now)
  await assessmentTables(db)
    .updateTable('assessment.objection')
    .set({
      outcome,
      answer,
      answered_by: actor.personId,
      answered_by_name: actor.name,
      answered_at: now,
    })
    .where('result_id', '=', resultId)
    .where('answered_at', 'is', null)
    .execute()
  await notify(db, {
    recipients: { organisationId: result!.organisation_id, roles: ['reportingClerk', 'reviewer'] },
    key: `${subjectOf(result!)}:reviewed`,
    kind: 'assessment.reviewed',
    title: `本单位的申诉已复核：${objectionOutcomeTexts[outcome]}`,
    link: `/assessment/results/${resultId}`,
    organisationId: result!.organisation_id,
    at: now,
  })
  audit({
    subject: subjectOf(result!),
    organisationId: result!.organisation_id,
    summary: `复核${result!.unit_name}的申诉：${objectionOutcomeTexts[outcome]}`,
    details: { changes: changes.map(({ rowId, grade }) => ({ rowId, grade })) },
  })
  return getResult(db, resultId, actor, today)
}
