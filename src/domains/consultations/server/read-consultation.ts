import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import type { Consultation, ConsultationPermission } from '../contract/index.ts'
import { availableActions } from '../domain/index.ts'
import { clausesOf } from './clauses.ts'
import { isInternal, stateOf, type ConsultationRow } from './get-consultation.ts'
import { standingOf } from './standing.ts'
import { consultationTables } from './tables.ts'

/** Everything on the page of one consultation. */
export async function readConsultation(
  db: Db | Transaction,
  row: ConsultationRow,
  actor: Actor,
  today: string,
): Promise<Consultation> {
  const standing = await standingOf(db, row.id)
  const state = stateOf(row, today)
  const may = (permission: ConsultationPermission) => mayAct(actor, permission, row.organisation_path)
  const { unanswered } = standing
  return {
    id: row.id,
    code: row.code,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    title: row.title,
    state,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    opinions: standing.opinions,
    unanswered,
    explanation: row.explanation,
    subject:
      row.subject_module === null
        ? null
        : { module: row.subject_module, id: row.subject_id!, label: row.subject_label ?? '', link: row.subject_link },
    clauses: await clausesOf(db, row.id),
    audiences: row.audiences,
    channels: row.channels,
    reach: row.reach,
    days: row.days,
    shortReason: row.short_reason,
    extendReason: row.extend_reason,
    submitTo: row.submit_to,
    cancelReason: row.cancel_reason,
    concludedOn: row.concluded_on,
    publicationId: row.publication_id,
    resultPublicationId: row.result_publication_id,
    standing,
    outreach: await outreachOf(db, row.id),
    invitations: await invitationsOf(db, row.id),
    actions: availableActions(
      { state, unanswered, hasResult: row.result_publication_id !== null, isInternal: isInternal(row) },
      may,
    ),
    revision: row.revision,
  }
}

async function outreachOf(db: Db | Transaction, consultationId: string): Promise<Consultation['outreach']> {
  const rows = await consultationTables(db)
    .selectFrom('consultations.outreach')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('held_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel,
    audience: row.audience,
    heldOn: row.held_on,
    participants: row.participants,
    summary: row.summary,
    recordedBy: row.recorded_by_name,
    withdrawnReason: row.withdrawn_reason,
  }))
}

function invitationsOf(db: Db | Transaction, consultationId: string): Promise<Consultation['invitations']> {
  return consultationTables(db)
    .selectFrom('consultations.invitation as invitation')
    .select(['invitation.id', 'invitation.name', 'invitation.audience'])
    .select(
      sql<number>`(select count(*)::int from consultations.opinion o where o.invitation_id = invitation.id)`.as(
        'opinions',
      ),
    )
    .where('invitation.consultation_id', '=', consultationId)
    .orderBy('invitation.id')
    .execute()
}
