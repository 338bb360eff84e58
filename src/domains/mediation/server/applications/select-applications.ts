import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { dayOf } from '#base/clock/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { listOutsideNotices } from '#platform/notifications/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import { mediationProblems, type Application, type ApplicationSummary } from '../../contract/index.ts'
import { decideBy, judgeConflict } from '../../domain/index.ts'
import { caseFileTables } from '../cases/tables.ts'
import { mediationTables, type ApplicationTable } from '../tables.ts'
import { remediesFor } from './remedies.ts'
import { contactOf } from './store-application.ts'
import { inReach } from '#platform/organisations/index.ts'

export type ApplicationRow = Selectable<ApplicationTable> & {
  organisation_name: string
  path: string
  applicant_name: string
  respondent_name: string
}

const nameOf = (side: 'applicant' | 'respondent') =>
  sql<string>`(select p.name from mediation.application_party p where p.application_id = a.id and p.side = ${side} and p.position = 1)`

/** Applications to units in the person's reach. */
export function selectApplications(db: Db | Transaction, actor: Actor, permission = 'mediation.read-applications') {
  return mediationTables(db)
    .selectFrom('mediation.application as a')
    .innerJoin('organisations.organisation as o', 'o.id', 'a.organisation_id')
    .selectAll('a')
    .select(['o.name as organisation_name', 'o.path'])
    .select([nameOf('applicant').as('applicant_name'), nameOf('respondent').as('respondent_name')])
    .where(inReach(actor, permission))
}

/** @throws Problem `mediation.not-found` */
export async function getApplicationRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<ApplicationRow> {
  const row = await selectApplications(db, actor, permission).where('a.id', '=', id).executeTakeFirst()
  if (!row) throw mediationProblems.refuse('mediation.not-found', '没有这件调解申请，或不在您的权限范围内')
  return row
}

export function toSummary(row: ApplicationRow): ApplicationSummary {
  return {
    id: row.id,
    code: row.code,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    source: row.source,
    sourceNumber: row.source_number,
    disputeClass: row.dispute_class,
    area: row.area,
    applicantName: row.applicant_name,
    respondentName: row.respondent_name,
    receivedAt: row.received_at.toISOString(),
    decideBy: row.state === 'received' ? decideBy(dayOf(row.received_at)) : null,
    state: row.state,
    revision: row.revision,
  }
}

export async function toApplication(db: Db | Transaction, row: ApplicationRow, actor: Actor): Promise<Application> {
  const tables = mediationTables(db)
  const parties = await tables
    .selectFrom('mediation.application_party')
    .selectAll()
    .where('application_id', '=', row.id)
    .orderBy('side')
    .orderBy('position')
    .execute()
  const files = await tables
    .selectFrom('mediation.application_file')
    .select(['id', 'name', 'bytes'])
    .where('application_id', '=', row.id)
    .orderBy('id')
    .execute()
  const cipher = await currentContactCipher()
  const open = (sealed: Buffer | null, id: string) => (sealed === null ? null : cipher.open(sealed, contactOf(id)))
  const file = await caseFileTables(db)
    .selectFrom('mediation.case_file')
    .select('case_id')
    .where('application_id', '=', row.id)
    .executeTakeFirst()
  return {
    ...toSummary(row),
    caseId: file?.case_id ?? null,
    facts: row.facts,
    request: row.request,
    amountFen: row.amount_fen === null ? null : Number(row.amount_fen),
    actName: row.act_name,
    actMadeOn: row.act_made_on,
    actKnownOn: row.act_known_on,
    enteredByName: row.entered_by_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedByName: row.decided_by_name,
    refusalReason: row.refusal_reason,
    goTo: row.go_to,
    parties: parties.map((party) => ({
      id: party.id,
      side: party.side,
      name: party.name,
      contact: open(party.contact, party.id),
      representativeName: party.representative_name,
      representativeContact: open(party.representative_contact, party.id),
      code: party.code,
      acknowledgedAt: party.acknowledged_at?.toISOString() ?? null,
    })),
    files,
    notices: await listOutsideNotices(db, { module: 'mediation.application', id: row.id }, row.organisation_id),
    remedies: remediesFor(row),
    conflict: judgeConflict({
      disputeClass: row.dispute_class,
      organisationId: row.organisation_id,
      actingUnitId: row.acting_unit_id,
    }),
    mayDecide: row.state === 'received' && mayAct(actor, 'mediation.handle-applications', row.path),
  }
}
