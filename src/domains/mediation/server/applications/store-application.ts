import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import type { Actor } from '#base/http/index.ts'
import { HotlineSource } from '#platform/hotlines/contract/index.ts'
import { requireFreeNumber } from '#platform/procedures/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import {
  mediationCases,
  mediationProblems,
  type ApplicationFields,
  type ApplicationSource,
} from '../../contract/index.ts'
import { applicationFaults, judgeConflict } from '../../domain/index.ts'
import { mediationTables, type ApplicationPartyTable } from '../tables.ts'

/** A paper of a form, looked at already. */
export interface FormFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
}

export interface IncomingApplication {
  readonly organisationId: string
  readonly submissionKey: string
  readonly source: ApplicationSource
  readonly sourceNumber: string | null
  readonly content: ApplicationFields
  readonly files: readonly FormFile[]
  readonly enteredByName: string | null
  /** Of the staff; is shown what already came under the number. */
  readonly actor?: Actor
  readonly at: Date
}

/** Binds a sealed contact to its party; elsewhere it cannot be opened. */
export const contactOf = (partyId: string): string => `mediation.application_party:${partyId}`

/** `prefix`: where the form stands in the request. @throws Problem `mediation.invalid-application` naming each field */
export function refuseFaults(content: ApplicationFields, today: string, prefix = ''): void {
  const faults = applicationFaults(content, today)
  if (!faults.length) return
  const errors = faults.map(({ path, message }) => ({ path: `${prefix}${path}`, message }))
  const words = faults.map(({ message }) => message).join('；')
  throw mediationProblems.refuse('mediation.invalid-application', words, errors)
}

/**
 * One application, whichever way it came; the same form sent twice is one. It runs with the portal's rights: it writes and
 * reads back nothing but the code. @throws Problem `mediation.conflict`, `procedures.number-taken`
 */
export async function storeApplication(
  tx: Transaction,
  incoming: IncomingApplication,
): Promise<{ id: string; code: string }> {
  const { content, organisationId, submissionKey } = incoming
  await sql`select pg_advisory_xact_lock(hashtext(${submissionKey}))`.execute(tx)
  const before = await mediationTables(tx)
    .selectFrom('mediation.application')
    .select(['id', 'code'])
    .where('submission_key', '=', submissionKey)
    .executeTakeFirst()
  if (before) return before
  const actingUnitId = content.disputeClass === 'administrative' ? await findUnit(tx, content.respondentName) : null
  const conflict = judgeConflict({ disputeClass: content.disputeClass, organisationId, actingUnitId })
  if (conflict) throw mediationProblems.refuse('mediation.conflict', conflict)
  const made = { id: newId(), code: newCode(12) }
  const source = HotlineSource.safeParse(incoming.source).data
  if (source && incoming.sourceNumber)
    await requireFreeNumber(
      tx,
      mediationCases,
      { source, number: incoming.sourceNumber, clientKey: made.id, actor: incoming.actor ?? null },
      'body.sourceNumber',
    )
  await mediationTables(tx)
    .insertInto('mediation.application')
    .values({
      ...made,
      submission_key: submissionKey,
      organisation_id: organisationId,
      source: incoming.source,
      source_number: incoming.sourceNumber,
      ...columnsOf(content),
      acting_unit_id: actingUnitId,
      wants_notices: content.wantsNotices,
      received_at: incoming.at,
      entered_by_name: incoming.enteredByName,
      state: 'received',
      decided_at: null,
      decided_by_name: null,
      refusal_reason: null,
      go_to: [],
    })
    .execute()
  await mediationTables(tx)
    .insertInto('mediation.application_party')
    .values(await partiesOf(made, content))
    .execute()
  if (incoming.files.length)
    await mediationTables(tx)
      .insertInto('mediation.application_file')
      .values(
        incoming.files.map(({ name, mediaType, content: bytes }) => ({
          id: newId(),
          application_id: made.id,
          name,
          media_type: mediaType,
          bytes: bytes.length,
          content: bytes,
        })),
      )
      .execute()
  if (content.wantsNotices) await emit(tx, 'mediation.application-received', { applicationId: made.id }, incoming.at)
  return made
}

function columnsOf(content: ApplicationFields) {
  const isAdministrative = content.disputeClass === 'administrative'
  return {
    dispute_class: content.disputeClass,
    area: content.area,
    facts: content.facts,
    request: content.request,
    amount_fen: content.amountFen === null ? null : String(content.amountFen),
    act_name: isAdministrative ? content.actName : null,
    act_made_on: isAdministrative ? content.actMadeOn : null,
    act_known_on: isAdministrative ? content.actKnownOn : null,
    act_told: isAdministrative && content.actTold,
    concerns_real_estate: isAdministrative && content.concernsRealEstate,
    reconsideration_first: isAdministrative && content.reconsiderationFirst,
  }
}

/** The first applicant's code is the receipt's. */
async function partiesOf({ id, code }: { id: string; code: string }, content: ApplicationFields) {
  const cipher = await currentContactCipher()
  const seal = (text: string | null, partyId: string) => (text === null ? null : cipher.seal(text, contactOf(partyId)))
  const party = (
    side: ApplicationPartyTable['side'],
    position: number,
    name: string,
    contact: string | null,
  ): ApplicationPartyTable => {
    const partyId = newId()
    const isFirst = side === 'applicant' && position === 1
    return {
      id: partyId,
      application_id: id,
      side,
      position,
      name,
      contact: seal(contact, partyId),
      representative_name: isFirst ? content.representativeName : null,
      representative_contact: isFirst ? seal(content.representativeContact, partyId) : null,
      code: isFirst ? code : newCode(12),
      acknowledged_at: null,
    }
  }
  const further = (side: ApplicationPartyTable['side'], names: readonly (string | null)[]) =>
    names.filter((name) => name !== null).map((name, place) => party(side, place + 2, name, null))
  return [
    party('applicant', 1, content.applicantName, content.applicantContact),
    ...further('applicant', [content.coApplicantName]),
    party('respondent', 1, content.respondentName, content.respondentContact),
    ...further('respondent', [content.secondRespondentName, content.thirdRespondentName]),
  ]
}

/** One of the city's units by its full name. */
async function findUnit(tx: Transaction, name: string): Promise<string | null> {
  const found = await mediationTables(tx)
    .selectFrom('organisations.organisation')
    .select('id')
    .where('name', '=', name)
    .limit(1)
    .executeTakeFirst()
  return found?.id ?? null
}
