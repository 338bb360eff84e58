import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import type { HotlineSource } from '#platform/hotlines/contract/index.ts'
import { takeNumber } from '#platform/numbering/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import {
  procedureProblems,
  type DefinedCases,
  type Edition,
  type NewParty,
  type SeatHolder,
} from '../contract/index.ts'
import { dueOnOf, findEdition, openStanding } from '../domain/index.ts'
import { openingNotice } from '../domain/notices.ts'
import { takeSeat } from './change-case.ts'
import { checkForm } from './check-form.ts'
import { checkParties } from './check-parties.ts'
import { findNumberHolder, keyOf, requireFreeNumber } from './intake/hold-number.ts'
import { limitsOf } from './limits/limits-of.ts'
import { insertParties } from './parties/write-parties.ts'
import { hooksOf } from './registry.ts'
import { tellParties } from './notices/tell-parties.ts'
import { remindOf } from './remind.ts'
import { caseTables, type CaseTable } from './tables.ts'
import { writeWords } from './words/index-case.ts'
import { writeEntry } from './write-entry.ts'

export interface Opening {
  readonly organisationId: string
  readonly title: string
  readonly openedOn: string
  readonly content: Record<string, unknown>
  readonly parties: readonly NewParty[]
  readonly intakeSource?: string | null
  readonly intakeNumber?: string | null
  /** The number is a party's code: the case is found by it, and nobody reads it there. */
  readonly hidesNumber?: boolean
  /** A record that was refused or taken already when its number came in: the case holds the number where nothing else does. */
  readonly isRegistered?: boolean
  /** The same key twice is one case; null: never the same. */
  readonly clientKey: string | null
  readonly splitFromId?: string | null
  /** Null: by the portal or another system; `openedBy` then says what stands in the timeline. */
  readonly actor: Actor | null
  readonly openedBy?: string
  readonly handler?: SeatHolder | null
  readonly partyText?: string
  /** The parties were told already that it came in. */
  readonly isToldAlready?: boolean
  readonly at: Date
  readonly today: string
}

/**
 * Opens a case in the transaction of the caller: number, parties, clocks, first entry, reminders, the domain's hook.
 * `isNew` is false where the key was sent before: nothing is written then.
 * @throws Problem `procedures.no-edition`, `procedures.parties-missing`, `procedures.number-taken`, `base.invalid-input`
 */
export async function openCase(
  tx: Transaction,
  defined: DefinedCases,
  opening: Opening,
): Promise<{ readonly id: string; readonly number: string; readonly isNew: boolean }> {
  const { procedure } = defined
  const edition = editionOf(defined, opening.openedOn)
  const content = checkForm(edition.content, opening.content, 'body.content')
  checkParties(edition, opening.parties)
  const { path } = await getOrganisation(tx, opening.organisationId)
  const earlier = await findByKey(tx, procedure.kind, opening.clientKey)
  if (earlier) return { ...earlier, isNew: false }
  const intakeKey = keyOf(opening.intakeSource, opening.intakeNumber)
  const holdsNumber = await takesNumber(tx, defined, opening, intakeKey)
  const limits = await limitsOf(tx, procedure, opening.openedOn, path)
  const standing = openStanding(edition, { openedOn: opening.openedOn, content }, limits)
  const year = Number(opening.openedOn.slice(0, 4))
  const sequence = await takeNumber(tx, { organisationId: opening.organisationId, name: procedure.kind, year })
  const row: CaseTable = {
    id: newId(),
    kind: procedure.kind,
    organisation_id: opening.organisationId,
    numbered_by_id: opening.organisationId,
    year,
    sequence,
    number: `${year}-${String(sequence).padStart(4, '0')}`,
    title: opening.title,
    state: standing.state,
    intake_source: opening.intakeSource || null,
    intake_number: opening.intakeNumber || null,
    intake_key: intakeKey,
    holds_number: holdsNumber,
    hides_number: opening.hidesNumber ?? false,
    opened_on: opening.openedOn,
    edition_from: edition.inForceFrom,
    closed_on: null,
    due_on: dueOnOf(standing.clocks, limits, opening.today),
    content,
    clocks: [...standing.clocks],
    doers: {},
    counts: {},
    joined_to_id: null,
    split_from_id: opening.splitFromId ?? null,
    client_key: opening.clientKey,
    revision: 1,
    created_by: opening.actor?.personId ?? null,
    created_at: opening.at,
    changed_at: opening.at,
  }
  const written = await insertCase(tx, row)
  // Another request with the same key was faster by a moment: its case is this one.
  if (!written) return { ...(await findByKey(tx, procedure.kind, opening.clientKey))!, isNew: false }
  await insertParties(tx, row.id, opening.organisationId, opening.parties, opening.at)
  const texts = [row.title, row.number, row.intake_number ?? '', ...firmsOf(opening.parties)]
  await writeWords(tx, { caseId: row.id, organisationId: opening.organisationId, texts })
  if (opening.handler) await takeSeat(tx, row.id, 'handler', opening.handler, opening.at)
  const name = opening.actor?.name ?? opening.openedBy ?? '申请人'
  const entryId = await writeEntry(
    tx,
    {
      caseId: row.id,
      kind: 'opening',
      text: `新建${procedure.noun}`,
      partyText: opening.partyText ?? null,
      to: row.state,
      revision: 1,
      at: opening.at,
    },
    { personId: opening.actor?.personId ?? null, name, onBehalfOfName: null },
  )
  await hooksOf(procedure.kind).opened?.(tx, {
    case: row,
    standing,
    entryId,
    actor: opening.actor,
    doer: opening.handler ?? null,
    at: opening.at,
    today: opening.today,
  })
  const { notifiesOpening } = edition
  if (notifiesOpening && !opening.isToldAlready)
    await tellParties(tx, defined, row, {
      name: 'opening',
      notice: openingNotice,
      roles: notifiesOpening.roles,
      at: opening.at,
    })
  await remindOf(tx, defined, row.id, opening.today)
  return { id: row.id, number: row.number, isNew: true }
}

/** Whether the case stands for its hotline's number from now on. @throws Problem `procedures.number-taken` */
async function takesNumber(
  tx: Transaction,
  defined: DefinedCases,
  { intakeNumber, splitFromId, isRegistered, clientKey, actor }: Opening,
  source: HotlineSource | null,
): Promise<boolean> {
  if (!source || !intakeNumber || splitFromId) return false
  const wanted = { source, number: intakeNumber, clientKey, actor }
  if (isRegistered) return !(await findNumberHolder(tx, defined, wanted))
  await requireFreeNumber(tx, defined, wanted)
  return true
}

const firmsOf = (parties: readonly NewParty[]): string[] =>
  parties.flatMap(({ kind, name }) => (kind === 'organisation' ? [name] : []))

function editionOf({ procedure }: DefinedCases, openedOn: string): Edition {
  const edition = findEdition(procedure, openedOn)
  if (edition) return edition
  throw procedureProblems.refuse(
    'procedures.no-edition',
    `${openedOn} 还没有生效的${procedure.title}程序（最早自 ${procedure.editions[0]?.inForceFrom} 起），请核对日期`,
  )
}

async function findByKey(tx: Transaction, kind: string, clientKey: string | null) {
  if (clientKey === null) return undefined
  return caseTables(tx)
    .selectFrom('procedures.case')
    .select(['id', 'number'])
    .where('kind', '=', kind)
    .where('client_key', '=', clientKey)
    .executeTakeFirst()
}

async function insertCase(tx: Transaction, row: CaseTable): Promise<boolean> {
  const written = await caseTables(tx)
    .insertInto('procedures.case')
    .values({
      ...row,
      content: asJson(row.content),
      clocks: asJson(row.clocks),
      doers: asJson(row.doers),
      counts: asJson(row.counts),
    })
    .onConflict((conflict) => conflict.columns(['kind', 'client_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}
