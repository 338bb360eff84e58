import { sql, type SqlBool } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, scopesOf, type Actor } from '#base/http/index.ts'
import { getOrganisation, withinRanges } from '#platform/organisations/index.ts'
import {
  procedureProblems,
  type CaseActor,
  type CaseStanding,
  type DefinedCases,
  type Edition,
} from '../contract/index.ts'
import { getEdition } from '../domain/index.ts'
import { limitsOf } from './limits/limits-of.ts'
import { caseTables, type CaseTable, type ParticipantTable } from './tables.ts'
import type { TimeLimit } from '../contract/index.ts'

/** A case as the rules see it. */
export interface LoadedCase {
  readonly row: CaseTable
  readonly path: string
  readonly organisationName: string
  readonly edition: Edition
  readonly limits: readonly TimeLimit[]
  readonly standing: CaseStanding
  readonly participants: readonly ParticipantTable[]
}

/**
 * A case that the person may see: of a unit in reach, or shown to the person or the unit.
 * @throws Problem `procedures.case-not-found`
 */
export async function loadCase(
  db: Db | Transaction,
  defined: DefinedCases,
  caseId: string,
  actor: Actor,
): Promise<LoadedCase> {
  const loaded = await loadAnyCase(db, defined, caseId)
  const { read } = defined.permissions
  if (!mayAct(actor, read, loaded.path) && !(await isShownTo(db, caseId, actor, read))) throw notFound(defined)
  return loaded
}

/** The same without a person: for a party, the clock, or the domain itself. */
export async function loadAnyCase(db: Db | Transaction, defined: DefinedCases, caseId: string): Promise<LoadedCase> {
  const row = await caseTables(db)
    .selectFrom('procedures.case')
    .selectAll()
    .where('id', '=', caseId)
    .where('kind', '=', defined.procedure.kind)
    .executeTakeFirst()
  if (!row) throw notFound(defined)
  const { path, name } = await getOrganisation(db, row.organisation_id)
  const participants = await caseTables(db)
    .selectFrom('procedures.participant')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return {
    row,
    path,
    organisationName: name,
    edition: getEdition(defined.procedure, row.edition_from),
    limits: await limitsOf(db, defined.procedure, row.edition_from, path),
    standing: await standingOf(db, row, participants),
    participants,
  }
}

/** Holds a case for a change: whoever comes second waits, then sees what the first did. */
export async function lockCase(tx: Transaction, caseId: string): Promise<void> {
  await sql`select 1 from procedures.case where id = ${caseId} for update`.execute(tx)
}

export const notFound = ({ procedure }: DefinedCases) =>
  procedureProblems.refuse('procedures.case-not-found', `没有这个${procedure.noun}，或不在您的权限范围内`)

/** Whether a case of another unit was shown to the person or the person's unit. */
export async function isShownTo(db: Db | Transaction, caseId: string, actor: Actor, read: string): Promise<boolean> {
  const scopes = scopesOf(actor, read)
  if (!scopes.length) return false
  const found = await caseTables(db)
    .selectFrom('procedures.participant as p')
    .leftJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .select('p.id')
    .where('p.case_id', '=', caseId)
    .where('p.kind', '<>', 'waived')
    .where(sql<SqlBool>`(p.person_id = ${actor.personId} or ${withinRanges(scopes)})`)
    .executeTakeFirst()
  return found !== undefined
}

async function standingOf(
  db: Db | Transaction,
  row: CaseTable,
  participants: readonly ParticipantTable[],
): Promise<CaseStanding> {
  const seats = await caseTables(db).selectFrom('procedures.seat').selectAll().where('case_id', '=', row.id).execute()
  const joined = row.joined_to_id
    ? await caseTables(db)
        .selectFrom('procedures.case')
        .select('number')
        .where('id', '=', row.joined_to_id)
        .executeTakeFirst()
    : undefined
  return {
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    state: row.state,
    content: row.content,
    seats: Object.fromEntries(
      seats.map(({ seat, person_id, person_name }) => [seat, { personId: person_id, name: person_name }]),
    ),
    doers: row.doers,
    counts: row.counts,
    clocks: row.clocks,
    awaiting: participants.filter(({ kind, answer }) => kind === 'signer' && answer === null).map(({ name }) => name),
    waivedFor: participants.flatMap(({ kind, person_id }) => (kind === 'waived' && person_id ? [person_id] : [])),
    joinedTo: joined?.number ?? null,
  }
}

/** What the person is to this case: permissions in its unit, those acted for, permissions of units that were asked. */
export async function caseActorOf(
  db: Db | Transaction,
  defined: DefinedCases,
  loaded: LoadedCase,
  actor: Actor,
  today: string,
): Promise<CaseActor> {
  const { edition, participants, path } = loaded
  const asked = [...new Set(edition.actions.flatMap(({ by }) => (by.permission ? [by.permission] : [])))]
  const units = participants.filter(({ kind, organisation_id }) => kind === 'asked' && organisation_id)
  const paths = await Promise.all(units.map(async (unit) => (await getOrganisation(db, unit.organisation_id!)).path))
  const all = [...new Set([...asked, ...Object.values(defined.permissions)])]
  return {
    kind: 'staff',
    personId: actor.personId,
    standsFor: [
      actor.personId,
      ...actor.posts.flatMap(({ onBehalfOf }) => (onBehalfOf ? [onBehalfOf.personId] : [])),
      ...entrustedBy(participants, actor.personId, today),
    ],
    permissions: new Set(all.filter((permission) => mayAct(actor, permission, path))),
    askedPermissions: new Set(all.filter((permission) => paths.some((one) => mayAct(actor, permission, one)))),
  }
}

function entrustedBy(participants: readonly ParticipantTable[], personId: string, today: string): string[] {
  return participants
    .filter((one) => one.kind === 'entrusted' && one.person_id === personId)
    .filter((one) => one.until_on === null || today <= one.until_on)
    .map((one) => one.asked_by)
}
