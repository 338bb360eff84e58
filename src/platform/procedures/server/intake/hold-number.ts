import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { hotlineSourceOf, hotlineSources, type HotlineSource } from '#platform/hotlines/contract/index.ts'
import { procedureProblems, type DefinedCases } from '../../contract/index.ts'
import { getEdition, getState } from '../../domain/index.ts'
import { isShownTo } from '../lock-case.ts'
import { hooksOf, type HotlineNumber, type NumberHolder } from '../registry.ts'
import { caseTables, type CaseTable } from '../tables.ts'

/** The source that somebody named, where a number of it was given as well. */
export function keyOf(source: string | null | undefined, number: string | null | undefined): HotlineSource | null {
  return source && number ? hotlineSourceOf(source) : null
}

/**
 * A hotline's number is registered once for each kind of case, whichever unit has the case by now and whether it is closed or
 * not. What came in and is no case yet counts (`holdsNumber` among the hooks). A part that was split off shares the number of
 * the first. A case that ended in a state that `freesNumber` gives it up here, and takes it back when it is reopened. Of two
 * who register it at the same moment the second waits here.
 * @returns what has the number already
 */
export async function findNumberHolder(
  tx: Transaction,
  defined: DefinedCases,
  wanted: HotlineNumber,
): Promise<NumberHolder | undefined> {
  const { kind } = defined.procedure
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind}:${wanted.source}:${wanted.number}`}, 11))`.execute(
    tx,
  )
  return (await hooksOf(kind).holdsNumber?.(tx, wanted)) ?? findCaseThatHolds(tx, defined, wanted)
}

/** `field`: where the number stands in the request. @throws Problem `procedures.number-taken` that names what has it */
export async function requireFreeNumber(
  tx: Transaction,
  defined: DefinedCases,
  wanted: HotlineNumber,
  field = 'body.intakeNumber',
): Promise<void> {
  const holder = await findNumberHolder(tx, defined, wanted)
  if (!holder) return
  const { what, organisationName, link } = holder
  const next = link ? '是同一件事的，请在那一件里办理' : `是同一件事的，请与${organisationName}联系`
  throw procedureProblems.refuse(
    'procedures.number-taken',
    `${hotlineSources[wanted.source]}编号“${wanted.number}”已由${organisationName}登记为${what}，不重复登记。请核对编号；${next}`,
    [
      {
        path: field,
        message: `已登记为${what}（${organisationName}）${link ? '，点上方“打开看看”可以查看' : ''}`,
        ...(link ? { link } : {}),
      },
    ],
  )
}

async function findCaseThatHolds(
  tx: Transaction,
  { procedure, path, permissions }: DefinedCases,
  { source, number, clientKey, actor }: HotlineNumber,
): Promise<NumberHolder | undefined> {
  const found = await caseTables(tx)
    .selectFrom('procedures.case as c')
    .innerJoin('organisations.organisation as o', 'o.id', 'c.organisation_id')
    .select(['c.id', 'c.number', 'c.state', 'c.edition_from', 'o.name', 'o.path'])
    .where('c.kind', '=', procedure.kind)
    .where('c.intake_key', '=', source)
    .where('c.intake_number', '=', number)
    .where('c.holds_number', '=', true)
    .where('c.client_key', 'is distinct from', clientKey)
    .executeTakeFirst()
  if (!found) return undefined
  if (getState(getEdition(procedure, found.edition_from), found.state).freesNumber) {
    await setHolding(tx, found.id, false)
    return undefined
  }
  const { read } = permissions
  const isReadable = actor && (mayAct(actor, read, found.path) || (await isShownTo(tx, found.id, actor, read)))
  return {
    what: `${procedure.noun} ${found.number}`,
    organisationName: found.name,
    link: isReadable ? `${path}/${found.id}` : null,
  }
}

/** A case that goes on after it had given its number up. @throws Problem `procedures.number-taken` */
export async function takeNumberBack(
  tx: Transaction,
  defined: DefinedCases,
  row: Pick<CaseTable, 'id' | 'intake_key' | 'intake_number' | 'split_from_id' | 'holds_number' | 'client_key'>,
  actor: Actor | null,
): Promise<void> {
  const { intake_key: source, intake_number: number, client_key: clientKey } = row
  if (!source || !number || row.split_from_id || row.holds_number) return
  await requireFreeNumber(tx, defined, { source, number, clientKey, actor }, 'body')
  await setHolding(tx, row.id, true)
}

async function setHolding(tx: Transaction, caseId: string, holds: boolean): Promise<void> {
  await caseTables(tx).updateTable('procedures.case').set({ holds_number: holds }).where('id', '=', caseId).execute()
}
