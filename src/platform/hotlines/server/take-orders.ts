import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { HotlineSource } from '../contract/index.ts'
import type { FieldFault, JudgedRow, Words } from '../domain/index.ts'
import type { IntakeOwner } from './owner.ts'
import { hotlineTables } from './tables.ts'

export interface Origin {
  readonly source: HotlineSource
  readonly hotlineFileId: string | null
  readonly hotlineKeyId: string | null
  readonly enteredByName: string
  readonly at: Date
  readonly today: string
}

export type OrderOutcome =
  | { readonly outcome: 'added' | 'known' | 'differs' }
  | { readonly outcome: 'wrong'; readonly faults: readonly FieldFault[] }

const hashOf = (words: Words) =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(words).toSorted(([one], [other]) => (one < other ? -1 : 1))))
    .digest('hex')

/**
 * Each number becomes one record of its module, however often and from however many sides it is sent. What was registered is
 * never changed by a work order that comes later: people are at work on it.
 */
export async function takeOrders<Row>(
  tx: Transaction,
  owner: IntakeOwner<Row>,
  origin: Origin,
  rows: readonly JudgedRow<Row>[],
): Promise<OrderOutcome[]> {
  const { module } = owner.definition
  // One after the other: two uploads of one table become one set of records.
  await sql`select pg_advisory_xact_lock(hashtext(${`hotlines:${module}`}))`.execute(tx)
  const known = await knownNumbers(tx, module, origin.source, rows)
  const outcomes: OrderOutcome[] = []
  for (const judged of rows) outcomes.push(await takeOne(tx, owner, origin, judged, known.get(judged.number)))
  return outcomes
}

/** Hashes of what was registered under these numbers. */
export async function knownNumbers(
  tx: Transaction,
  module: string,
  source: HotlineSource,
  rows: readonly { readonly number: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (!rows.length) return new Map()
  const found = await hotlineTables(tx)
    .selectFrom('hotlines.received')
    .select(['number', 'content_hash'])
    .where('module', '=', module)
    .where('source', '=', source)
    .where(
      'number',
      'in',
      rows.map(({ number }) => number),
    )
    .execute()
  return new Map(found.map(({ number, content_hash }) => [number, content_hash]))
}

async function takeOne<Row>(
  tx: Transaction,
  owner: IntakeOwner<Row>,
  origin: Origin,
  { row, faults, number, organisationId, words }: JudgedRow<Row>,
  knownHash: string | undefined,
): Promise<OrderOutcome> {
  if (faults.length || row === null) return { outcome: 'wrong', faults }
  const contentHash = hashOf(words)
  if (knownHash !== undefined) return { outcome: knownHash === contentHash ? 'known' : 'differs' }
  const { source, enteredByName, at, today, hotlineFileId, hotlineKeyId } = origin
  const taken = await owner.take(tx, { organisationId, source, number, row, enteredByName, at, today })
  if ('fault' in taken) return { outcome: 'wrong', faults: [{ field: '', message: taken.fault }] }
  await hotlineTables(tx)
    .insertInto('hotlines.received')
    .values({
      id: newId(),
      module: owner.definition.module,
      organisation_id: organisationId,
      source,
      number,
      record_id: taken.recordId,
      content_hash: contentHash,
      hotline_file_id: hotlineFileId,
      hotline_key_id: hotlineKeyId,
      received_at: at,
    })
    .execute()
  return { outcome: 'added' }
}
