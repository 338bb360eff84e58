import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, UseCase } from '#base/http/index.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import { getCase } from '#platform/procedures/index.ts'
import { mediationCases, type CaseFile, type showCaseFile } from '../../contract/index.ts'
import {
  contentOf,
  judicialConfirmationBasis,
  judicialConfirmationUntil,
  proposeMediators,
} from '../../domain/index.ts'
import { mediationTables } from '../tables.ts'
import { listCaseParties } from './case-parties.ts'
import { disputeOf, rosterOf } from './roster.ts'
import { listSessions } from './sessions.ts'
import { showAgreement } from './show-agreement.ts'
import { caseFileTables } from './tables.ts'

/** Sits as the handler, or stands in for who does. */
export function isHandlerOf(one: Case, { personId, posts }: Actor): boolean {
  const handler = one.seats.find(({ seat }) => seat === 'handler')
  if (!handler) return false
  return handler.personId === personId || posts.some(({ onBehalfOf }) => onBehalfOf?.personId === handler.personId)
}

export async function showCaseFileUseCase({
  input: { params },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showCaseFile>>): Promise<CaseFile> {
  const one = await getCase(db, mediationCases, params.caseId, actor, today)
  const content = contentOf(one)
  const mayHandle = one.rights.includes('handle')
  const roster = await rosterOf(db, one.organisationId, content)
  const { agreement } = content
  const file = await caseFileTables(db)
    .selectFrom('mediation.case_file')
    .select('application_id')
    .where('case_id', '=', one.id)
    .executeTakeFirstOrThrow()
  return {
    caseId: one.id,
    applicationId: file.application_id,
    remedies: content.remedies,
    parties: await partiesOf(db, one, mayHandle),
    mediators: proposeMediators(roster, disputeOf(content, today)).map(({ id, name, eligible, reasons }) => ({
      id,
      name,
      eligible,
      reasons: [...reasons],
    })),
    rooms: await roomsOf(db, one.organisationId),
    sessions: await listSessions(db, one.id),
    videoLink: await videoLinkOf(db, one.organisationId),
    agreement: showAgreement(content, today),
    confirmation: agreement?.effectiveOn
      ? { lastOn: judicialConfirmationUntil(agreement.effectiveOn).lastOn, basis: judicialConfirmationBasis }
      : null,
    mayHandle,
    isHandler: isHandlerOf(one, actor),
  }
}

async function partiesOf(db: Db | Transaction, one: Case, mayHandle: boolean): Promise<CaseFile['parties']> {
  const rows = await listCaseParties(db, one.id)
  const told = await mediationTables(db)
    .selectFrom('mediation.application_party')
    .select(['code', 'acknowledged_at'])
    .where('code', 'in', ['', ...rows.map(({ code }) => code)])
    .execute()
  const signatories = contentOf(one).agreement?.signatories ?? []
  return rows.map(({ party_id, role, code, signed_on, acknowledged_at }) => ({
    partyId: party_id,
    side: role,
    name: one.partyList.find(({ id }) => id === party_id)?.name ?? '',
    code: mayHandle ? code : null,
    acknowledgedAt:
      (acknowledged_at ?? told.find((each) => each.code === code)?.acknowledged_at)?.toISOString() ?? null,
    signedOn: signed_on,
    mustSign: signatories.includes(party_id),
  }))
}

function roomsOf(db: Db | Transaction, organisationId: string) {
  return mediationTables(db)
    .selectFrom('mediation.room')
    .select(['id', 'name', 'place'])
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .limit(200)
    .execute()
}

/** The portal's rights are enough. */
export async function videoLinkOf(db: Db | Transaction, organisationId: string): Promise<string> {
  const found = await caseFileTables(db)
    .selectFrom('mediation.unit_setting')
    .select('video_link')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return found?.video_link ?? ''
}
