import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { formatDocumentNumber } from '#platform/documents/domain/index.ts'
import { findOrganisation } from '#platform/organisations/index.ts'
import { supervisionProblems, type issueRectification, type Rectification, type Visit } from '../../contract/index.ts'
import { supervisionTables } from '../tables.ts'
import { getVisit } from '../visits/read-visit.ts'
import { recordStep, remindUnit } from './act-on-rectification.ts'
import { getRectification } from './read-rectification.ts'

/** Takes the next number, delivers the notice, and puts the reminders on their days. */
export async function issueRectificationUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof issueRectification>>): Promise<Rectification> {
  const { visitId } = input.params
  const { requirement, dueOn } = input.body
  if (dueOn < today) throw supervisionProblems.refuse('supervision.wrong-day', '整改期限不能早于今天')
  const tables = supervisionTables(db)
  await tables.selectFrom('supervision.visit').select('id').where('id', '=', visitId).forUpdate().execute()
  const visit = await getVisit(db, visitId, actor)
  const findingIds = requireFindings(visit, input.body.findingIds)
  const year = Number(dayOf(now).slice(0, 4))
  const { sequence, number } = await nextNumber(db, visit.supervisingOrganisationId, year)
  const id = newId()
  await tables
    .insertInto('supervision.rectification')
    .values({
      id,
      visit_id: visitId,
      organisation_id: visit.organisationId,
      organisation_name: visit.organisationName,
      supervising_organisation_id: visit.supervisingOrganisationId,
      supervising_organisation_name: visit.supervisingOrganisationName,
      year,
      sequence,
      number,
      requirement,
      original_due_on: dueOn,
      due_on: dueOn,
      state: 'delivered',
      issued_by: actor.personId,
      issued_by_name: actor.name,
      issued_at: now,
      acknowledged_at: null,
      answered_at: null,
      closed_on: null,
      fact_id: null,
      revision: 1,
    })
    .execute()
  await tables
    .insertInto('supervision.rectification_finding')
    .values(findingIds.map((findingId) => ({ rectification_id: id, finding_id: findingId })))
    .execute()
  await recordStep(db, { rectificationId: id, action: 'issue', text: requirement, dueOn }, actor, now)
  await remindUnit(db, { id, number, organisationId: visit.organisationId }, dueOn, today)
  await emit(db, 'supervision.rectification-issued', { rectificationId: id, words: `请签收，${dueOn} 前完成整改` }, now)
  audit({
    subject: `supervision.rectification:${id}`,
    organisationId: visit.organisationId,
    summary: `向“${visit.organisationName}”下达整改通知 ${number}，期限 ${dueOn}`,
  })
  return getRectification(db, id, actor, today)
}

function requireFindings(visit: Visit, wanted: readonly string[]): string[] {
  const ids = [...new Set(wanted)]
  const findings = ids.map((id) => visit.findings.find((finding) => finding.id === id))
  if (findings.includes(undefined))
    throw supervisionProblems.refuse('supervision.findings-missing', '所选问题不在这份督导记录中，请刷新后重新选择')
  const taken = findings.find((finding) => finding?.rectification)
  if (taken)
    throw supervisionProblems.refuse(
      'supervision.already-in-notice',
      `“${taken.text.slice(0, 30)}”已列入整改通知 ${taken.rectification?.number}，不能重复下达`,
    )
  if (!visit.actions.includes('issueRectification'))
    throw supervisionProblems.refuse('supervision.not-possible-now', '督导记录已撤销，或您的岗位不能下达整改通知')
  return ids
}

/** The row of the series is locked until the end of the transaction, so a number that is not used is not lost. */
async function nextNumber(tx: Transaction, organisationId: string, year: number) {
  const { last } = await supervisionTables(tx)
    .insertInto('supervision.number_series')
    .values({ organisation_id: organisationId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'year'])
        .doUpdateSet((set) => ({ last: set('supervision.number_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  const unit = await findOrganisation(tx, organisationId)
  const prefix = `${unit?.shortName ?? unit?.name ?? ''}督改`
  return { sequence: last, number: formatDocumentNumber({ prefix, year, sequence: last }) }
}
