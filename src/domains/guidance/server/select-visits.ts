import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { guidanceProblems, type Visit, type VisitSummary } from '../contract/index.ts'
import { guidanceTables, type VisitTable } from './tables.ts'
import { inReach } from '#platform/organisations/index.ts'

export type VisitRow = Selectable<VisitTable> & { organisation_name: string; path: string }

/** Visits of units in the person's reach. */
export function selectVisits(db: Db | Transaction, actor: Actor, permission = 'guidance.read') {
  return guidanceTables(db)
    .selectFrom('guidance.visit as v')
    .innerJoin('organisations.organisation as o', 'o.id', 'v.organisation_id')
    .selectAll('v')
    .select(['o.name as organisation_name', 'o.path'])
    .where(inReach(actor, permission))
}

/** @throws Problem `guidance.visit-not-found`, also where it lies outside the person's reach */
export async function getVisitRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<VisitRow> {
  const row = await selectVisits(db, actor, permission).where('v.id', '=', id).executeTakeFirst()
  if (!row) throw guidanceProblems.refuse('guidance.visit-not-found', '没有这次走访，或不在您的权限范围内')
  return row
}

export function toSummary(row: VisitRow): VisitSummary {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    guidedAt: row.guided_at.toISOString(),
    counterpartyId: row.counterparty_id,
    counterpartyName: shownName(row.counterparty_kind, row.counterparty_name),
    topic: row.topic,
    riskPointId: row.risk_point_id,
    mode: row.mode,
    response: row.response,
    correction: row.correction,
    followUpOn: row.follow_up_on,
    recordedByName: row.recorded_by_name,
    withdrawnBecause: row.withdrawn_because,
  }
}

/** With the ids of its photographs. */
export async function readVisit(db: Db | Transaction, id: string, actor: Actor, permission?: string): Promise<Visit> {
  const row = await getVisitRow(db, id, actor, permission)
  const photos = await guidanceTables(db)
    .selectFrom('guidance.photo')
    .select('id')
    .where('visit_id', '=', id)
    .orderBy('position')
    .execute()
  const record = await guidanceTables(db)
    .selectFrom('guidance.case_record')
    .select(['case_id', 'paper_id', 'number', 'code'])
    .where('visit_id', '=', id)
    .executeTakeFirst()
  return {
    ...toSummary(row),
    caseId: record?.case_id ?? null,
    paperId: record?.paper_id ?? null,
    documentNumber: record?.number ?? null,
    firmCode: record?.code ?? null,
    contactTitle: row.contact_title,
    approval: row.approved_on ? { byName: row.approved_by_name ?? '', on: row.approved_on } : null,
    words: row.words,
    officers: row.officers,
    photoIds: photos.map((photo) => photo.id),
    acknowledgement: row.acknowledgement,
    acknowledgedBy: row.acknowledged_by,
    refusalReason: row.refusal_reason,
    hasSignature: row.signature_file_id !== null,
    copy: row.copy_kind,
    copyNumber: row.copy_number,
    checkup: row.checkup,
    violation: row.violation === null ? null : { text: row.violation, dueOn: row.correction_due_on },
    receivedAt: row.received_at.toISOString(),
    revision: row.revision,
    mayChange: row.withdrawn_because === null && mayAct(actor, 'guidance.record', row.path),
  }
}
