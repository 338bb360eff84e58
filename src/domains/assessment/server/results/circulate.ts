import { asJson } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { draftPublication } from '#platform/publishing/index.ts'
import { notify } from '#platform/notifications/index.ts'
import type { circulateResults } from '../../contract/index.ts'
import { circularContent } from '../documents/circular-content.ts'
import { circularSnapshot } from '../documents/circular-snapshot.ts'
import { readMatrix } from '../matrix/read-matrix.ts'
import { assessmentTables } from '../tables.ts'
import { actOnResults } from './act-on-results.ts'
import { oneProgramme, subjectOf } from './steps.ts'

/** 通报: what is circulated is kept as it is. For the portal a draft goes into 发布审核, and nothing is public before it has passed. */
export async function circulateUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof circulateResults>>): Promise<{ done: number; circularId: string }> {
  const { results, docNumber, scope, scopeReason } = input.body
  const programmeId = await oneProgramme(db, results)
  const circularId = newId()
  const matrix = await readMatrix(db, programmeId, actor, null)
  const reached = new Set(results.map((one) => one.resultId))
  const content = await circularContent(db, matrix, (unit) => unit.resultId !== null && reached.has(unit.resultId))
  await assessmentTables(db)
    .insertInto('assessment.circular')
    .values({
      id: circularId,
      programme_id: programmeId,
      doc_number: docNumber,
      scope,
      scope_reason: scopeReason,
      content: asJson(content),
      decided_by: actor.personId,
      decided_by_name: actor.name,
      decided_at: now,
      publication_id: null,
    })
    .execute()
  const found = await actOnResults(
    db,
    {
      results,
      action: 'circulate',
      permission: 'assessment.circulate',
      words: `${docNumber}，范围：${scope === 'portal' ? '社会公开' : '内部'}`,
      set: { circular_id: circularId },
    },
    actor,
    now,
    today,
  )
  if (scope === 'portal') {
    const publication = await draftPublication(db, {
      subject: { module: 'assessment', kind: 'assessment-result', id: circularId },
      organisationId: found[0]!.issuer_id,
      snapshot: circularSnapshot(content, docNumber),
      scope: 'public',
      actor,
      at: now,
    })
    await assessmentTables(db)
      .updateTable('assessment.circular')
      .set({ publication_id: publication.id })
      .where('id', '=', circularId)
      .execute()
  }
  for (const result of found) {
    await notify(db, {
      recipients: { organisationId: result.organisation_id, roles: ['reportingClerk', 'reviewer', 'leader'] },
      key: `${subjectOf(result)}:circulated`,
      kind: 'assessment.circulated',
      title: `《${content.title}》考评结果已通报（${docNumber}）`,
      link: `/assessment?programmeId=${programmeId}`,
      organisationId: result.organisation_id,
      at: now,
    })
    audit({
      subject: subjectOf(result),
      organisationId: result.organisation_id,
      summary: `通报${result.unit_name}的考评结果（${docNumber}）`,
      details: { scope, scopeReason },
    })
  }
  await emit(db, 'assessment.results-circulated', { programmeId, circularId, scope }, now)
  return { done: found.length, circularId }
}
