import { asJson } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { getGradingBasis } from '#domains/programmes/index.ts'
import { addWorkingDays } from '#platform/calendar/domain/index.ts'
import { notify } from '#platform/notifications/index.ts'
import type { acceptResult, approveResults, feedBackResults, objectToResult, Result } from '../../contract/index.ts'
import { assessmentProblems } from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'
import { actOnResults } from './act-on-results.ts'
import { getResult, type SelectedResult } from './read-result.ts'

export const subjectOf = (result: Pick<SelectedResult, 'id'>) => `assessment.result:${result.id}`

/** 反馈: each unit is told, with the last day for its objection. */
export async function feedBackUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof feedBackResults>>): Promise<{ done: number }> {
  const { results, words } = input.body
  const programmeId = await oneProgramme(db, results)
  const { settings, title } = await getGradingBasis(db, programmeId)
  const { day: appealDueOn } = addWorkingDays(today, settings.objectionWorkingDays)
  const found = await actOnResults(
    db,
    {
      results,
      action: 'feedBack',
      permission: 'assessment.grade',
      words,
      set: { fed_back_at: now, appeal_due_on: appealDueOn },
    },
    actor,
    now,
    today,
  )
  for (const result of found) {
    audit({
      subject: subjectOf(result),
      organisationId: result.organisation_id,
      summary: `反馈${result.unit_name}的考评结果，申诉期限 ${appealDueOn}`,
    })
    await notify(db, {
      recipients: { organisationId: result.organisation_id, roles: ['reportingClerk', 'reviewer'] },
      key: `${subjectOf(result)}:fed-back`,
      kind: 'assessment.fed-back',
      title: `《${title}》考评结果已反馈，如有异议请在 ${appealDueOn} 前申诉`,
      link: `/assessment?programmeId=${programmeId}`,
      organisationId: result.organisation_id,
      at: now,
    })
  }
  await emit(db, 'assessment.results-fed-back', { programmeId, units: found.map((one) => one.organisation_id) }, now)
  return { done: found.length }
}

/** A step covers results of one programme: its term and its paper are that programme's. */
export async function oneProgramme(
  db: Writing<never>['db'],
  results: readonly { resultId: string }[],
): Promise<string> {
  const programmes = await assessmentTables(db)
    .selectFrom('assessment.result')
    .select('programme_id')
    .distinct()
    .where(
      'id',
      'in',
      results.map((one) => one.resultId),
    )
    .execute()
  if (!programmes.length) throw assessmentProblems.refuse('assessment.result-not-found')
  if (programmes.length > 1)
    throw assessmentProblems.refuse('assessment.not-possible-now', '请按方案分别办理，不能把不同方案的结果放在一起')
  return programmes[0]!.programme_id
}

/** 无异议 */
export async function acceptUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof acceptResult>>): Promise<Result> {
  const { resultId } = input.params
  const results = [{ resultId, revision: input.body.revision }]
  const [result] = await actOnResults(
    db,
    { results, action: 'accept', permission: 'assessment.object', words: '', set: { accepted_on: today } },
    actor,
    now,
    today,
  )
  audit({
    subject: subjectOf(result!),
    organisationId: result!.organisation_id,
    summary: `${result!.unit_name}对考评结果答复无异议`,
  })
  return getResult(db, resultId, actor, today)
}

/** 申诉 within the term, for named rows, with its reason. */
export async function objectUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof objectToResult>>): Promise<Result> {
  const { resultId } = input.params
  const { rowIds, reason, revision } = input.body
  const results = [{ resultId, revision }]
  const [result] = await actOnResults(
    db,
    { results, action: 'appeal', permission: 'assessment.object', words: reason },
    actor,
    now,
    today,
  )
  const graded = await gradedRows(db, result!)
  const unknown = rowIds.filter((rowId) => !graded.has(rowId))
  if (unknown.length)
    throw assessmentProblems.refuse('assessment.not-possible-now', '所选任务行中有本单位没有评定的，请重新选择')
  await assessmentTables(db)
    .insertInto('assessment.objection')
    .values({
      id: newId(),
      result_id: resultId,
      row_ids: asJson([...new Set(rowIds)]),
      reason,
      made_by: actor.personId,
      made_by_name: actor.name,
      made_at: now,
      outcome: null,
      answer: null,
      answered_by: null,
      answered_by_name: null,
      answered_at: null,
    })
    .execute()
  await notify(db, {
    recipients: { organisationId: result!.issuer_id, roles: ['cityOffice'] },
    key: `${subjectOf(result!)}:appealed`,
    kind: 'assessment.appealed',
    title: `${result!.unit_name}对考评结果提出申诉，待复核`,
    link: `/assessment/results/${resultId}`,
    organisationId: result!.organisation_id,
    at: now,
  })
  audit({
    subject: subjectOf(result!),
    organisationId: result!.organisation_id,
    summary: `${result!.unit_name}对考评结果提出申诉`,
    details: { rowIds },
  })
  return getResult(db, resultId, actor, today)
}

export async function gradedRows(db: Writing<never>['db'], result: SelectedResult): Promise<Set<string>> {
  const rows = await assessmentTables(db)
    .selectFrom('assessment.grade')
    .select('row_id')
    .where('programme_id', '=', result.programme_id)
    .where('organisation_id', '=', result.organisation_id)
    .where('superseded_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.row_id))
}

/** 领导签批 */
export async function approveUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof approveResults>>): Promise<{ done: number }> {
  const { results, words } = input.body
  await oneProgramme(db, results)
  const found = await actOnResults(
    db,
    { results, action: 'approve', permission: 'assessment.approve', words },
    actor,
    now,
    today,
  )
  for (const result of found)
    audit({
      subject: subjectOf(result),
      organisationId: result.organisation_id,
      summary: `签批${result.unit_name}的考评结果：${words}`,
    })
  return { done: found.length }
}
