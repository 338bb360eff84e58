import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { getGradingBasis } from '#domains/programmes/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import { FileRules, officeKinds, pictureKinds } from '#platform/files/contract/index.ts'
import { assessmentProblems, type recordDeliberation } from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'
import { actOnResults } from './act-on-results.ts'
import { changeGrades } from './change-grades.ts'
import { oneProgramme, subjectOf } from './steps.ts'

const minutesFile = FileRules.parse({
  accept: ['pdf', ...officeKinds, ...pictureKinds],
  maximumBytes: 50 * 1024 * 1024,
})

/** 集体审定: who met, what was said, and what was decided where the rules leave a grade open. */
export async function recordDeliberationUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof recordDeliberation>>): Promise<{ done: number }> {
  const { results, heldOn, attendees, minutes, uploadId, decisions } = input.body
  const programmeId = await oneProgramme(db, results)
  if (heldOn > today) throw assessmentProblems.refuse('assessment.not-possible-now', '会议日期不能晚于今天')
  const { issuer } = await getGradingBasis(db, programmeId)
  const id = newId()
  const file = uploadId
    ? await takeUpload(db, { uploadId, organisationId: issuer.id, actor, at: now, rules: minutesFile })
    : undefined
  await assessmentTables(db)
    .insertInto('assessment.deliberation')
    .values({
      id,
      programme_id: programmeId,
      held_on: heldOn,
      attendees: asJson(attendees),
      minutes,
      file_id: file?.id ?? null,
      recorded_by: actor.personId,
      recorded_by_name: actor.name,
      recorded_at: now,
    })
    .execute()
  const found = await actOnResults(
    db,
    { results, action: 'decide', permission: 'assessment.deliberate', words: minutes, set: { deliberation_id: id } },
    actor,
    now,
    today,
  )
  const byResult = Map.groupBy(decisions, (decision) => decision.resultId)
  const foreign = [...byResult.keys()].some((resultId) => !found.some((result) => result.id === resultId))
  if (foreign) throw assessmentProblems.refuse('assessment.unusable-value', '所决定的等次中有本次没有审定的单位')
  for (const result of found) {
    const own = byResult.get(result.id) ?? []
    await changeGrades(db, result, own, 'decision', actor, now)
    audit({
      subject: subjectOf(result),
      organisationId: result.organisation_id,
      summary: `登记${result.unit_name}考评结果的集体审定（${heldOn}）`,
      details: { decisions: own.map(({ rowId, grade }) => ({ rowId, grade })) },
    })
  }
  return { done: found.length }
}
