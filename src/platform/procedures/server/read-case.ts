import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { listFiles } from '#platform/files/index.ts'
import { listOutsideNotices } from '#platform/notifications/index.ts'
import type { Case, DefinedCases } from '../contract/index.ts'
import { availableActions, fieldsOf, findAction, getState, readCaseClock } from '../domain/index.ts'
import { caseActorOf, loadCase, type LoadedCase } from './lock-case.ts'
import { partyNames, readParties } from './parties/read-parties.ts'
import { caseTables, type CaseTable, type EntryTable } from './tables.ts'
import { clockOf, shownNumber } from './summary-of.ts'

/** The whole case as this person may see it today. @throws Problem `procedures.case-not-found` */
export async function getCase(
  db: Db | Transaction,
  defined: DefinedCases,
  caseId: string,
  actor: Actor,
  today: string,
): Promise<Case> {
  const loaded = await loadCase(db, defined, caseId, actor)
  const { row, edition, standing, path, limits } = loaded
  const { permissions } = defined
  const caseActor = await caseActorOf(db, defined, loaded, actor, today)
  const parties = await readParties(db, caseId, edition)
  const state = getState(edition, row.state)
  const { dueWords, tone } = clockOf(row, edition, today)
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    title: row.title,
    state: row.state,
    stateText: state.text,
    hint: state.hint ?? null,
    organisationId: row.organisation_id,
    organisationName: loaded.organisationName,
    handlerName: standing.seats['handler']?.name ?? null,
    parties: partyNames(parties),
    intakeSource: row.intake_source,
    intakeNumber: shownNumber(row),
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    dueOn: row.due_on,
    dueWords,
    tone,
    revision: row.revision,
    hasTypedIntake: !row.hides_number && row.split_from_id === null,
    editionFrom: row.edition_from,
    citation: edition.citation,
    content: row.content,
    seats: Object.entries(standing.seats).map(([seat, holder]) => ({
      seat,
      text: seat === 'handler' ? '经办人' : (edition.seats?.[seat] ?? seat),
      ...holder,
    })),
    partyList: parties,
    clocks: standing.clocks.flatMap((clock) => {
      const limit = limits.find(({ id }) => id === clock.limit)
      return limit ? [readCaseClock(clock, limit, today)] : []
    }),
    entries: await readEntries(db, loaded),
    participants: participantsOf(loaded, actor),
    attachments: await readAttachments(db, caseId),
    notices: await listOutsideNotices(db, { module: row.kind, id: row.id }, row.organisation_id),
    ...(await readLinks(db, loaded)),
    actions: availableActions(defined.procedure, standing, caseActor, today).filter(
      ({ id }) => findAction(edition, id)?.by.permission !== undefined,
    ),
    rights: (['handle', 'lead', 'urge'] as const).filter((right) => mayAct(actor, permissions[right], path)),
    drafts: await readDrafts(db, caseId, actor.personId),
  }
}

async function readEntries(db: Db | Transaction, { row, edition }: LoadedCase): Promise<Case['entries']> {
  const rows: EntryTable[] = await caseTables(db)
    .selectFrom('procedures.entry')
    .selectAll()
    .where('case_id', '=', row.id)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    action: entry.action,
    text: entry.text,
    note: entry.note,
    fields: fieldsOf(entry.action === null ? undefined : findAction(edition, entry.action)?.form, entry.form),
    personName: entry.person_name,
    onBehalfOfName: entry.on_behalf_of_name,
    revision: entry.revision,
    at: entry.at.toISOString(),
  }))
}

function participantsOf({ participants }: LoadedCase, actor: Actor): Case['participants'] {
  const own = new Set(actor.posts.map(({ organisationId }) => organisationId))
  return participants.map((one) => ({
    id: one.id,
    kind: one.kind,
    name: one.name,
    reason: one.reason,
    untilOn: one.until_on,
    askedByName: one.asked_by_name,
    askedAt: one.asked_at.toISOString(),
    answer: one.answer,
    opinion: one.opinion,
    answeredAt: one.answered_at?.toISOString() ?? null,
    isMine:
      one.answer === null &&
      (one.kind === 'signer' || one.kind === 'asked') &&
      (one.person_id === actor.personId || (one.organisation_id !== null && own.has(one.organisation_id))),
  }))
}

async function readAttachments(db: Db | Transaction, caseId: string): Promise<Case['attachments']> {
  const rows = await caseTables(db)
    .selectFrom('procedures.attachment')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  const files = new Map(
    (
      await listFiles(
        db,
        rows.map(({ file_id }) => file_id),
      )
    ).map((file) => [file.id, file]),
  )
  return rows.flatMap((row) => {
    const file = files.get(row.file_id)
    if (!file) return []
    const { name, bytes } = file
    return [
      { id: row.id, name, bytes, part: row.part, addedByName: row.added_by_name, addedAt: row.added_at.toISOString() },
    ]
  })
}

async function readLinks(db: Db | Transaction, { row, edition }: LoadedCase) {
  const rows = await caseTables(db)
    .selectFrom('procedures.case')
    .select(['id', 'number', 'title', 'state', 'joined_to_id', 'split_from_id'])
    .where((where) =>
      where.or([
        where('joined_to_id', '=', row.id),
        where('split_from_id', '=', row.id),
        ...[row.joined_to_id, row.split_from_id].flatMap((id) => (id ? [where('id', '=', id)] : [])),
      ]),
    )
    .orderBy('id')
    .execute()
  const linked = ({ id, number, title, state }: Pick<CaseTable, 'id' | 'number' | 'title' | 'state'>) => ({
    id,
    number,
    title,
    stateText: edition.states.find((one) => one.id === state)?.text ?? state,
  })
  const one = (id: string | null) => rows.filter((other) => other.id === id).map(linked)[0] ?? null
  return {
    joinedTo: one(row.joined_to_id),
    splitFrom: one(row.split_from_id),
    joined: rows.filter(({ joined_to_id }) => joined_to_id === row.id).map(linked),
    split: rows.filter(({ split_from_id }) => split_from_id === row.id).map(linked),
  }
}

async function readDrafts(db: Db | Transaction, caseId: string, personId: string): Promise<Case['drafts']> {
  const rows = await caseTables(db)
    .selectFrom('procedures.draft')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .execute()
  return Object.fromEntries(
    rows.map(({ action, form, changed_at }) => [action, { form, changedAt: changed_at.toISOString() }]),
  )
}
