import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { asArray, type Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { findOrCreateCounterparties, identityOf } from '#platform/counterparties/index.ts'
import { applyIncrements } from '#platform/measures/index.ts'
import type { RecordFields, RecordSource } from '../../contract/index.ts'
import { enforcementRollUp, incrementOf } from '../../domain/records/index.ts'

/** Where records come from, and whose they are. */
export interface Origin {
  readonly organisationId: string
  readonly source: RecordSource
  readonly importId?: string
  readonly keyId?: string
  readonly at: Date
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** Everything a record says; the same twice is one record. */
export function contentHashOf(record: RecordFields): string {
  return hashOf(
    JSON.stringify([
      record.item,
      record.counterpartyCode ?? record.counterpartyName,
      record.tradeCode,
      record.occurredOn,
      record.occurredTime,
      record.place,
      record.districtId,
      record.article,
      record.procedure,
      record.result,
      record.major,
      record.amount,
      record.officer,
    ]),
  )
}

/** Known by the number of its source, else by what it says. */
export function duplicateKeyOf(record: RecordFields, contentHash: string): string {
  return record.sourceNumber ? `n${hashOf(record.sourceNumber)}` : `c${contentHash}`
}

/**
 * Writes judged records with their counts, under ids of their own or those given. Answers for each its id, or null where the
 * unit has it already.
 */
export async function insertRecords(
  tx: Transaction,
  origin: Origin,
  records: readonly RecordFields[],
  ids?: readonly string[],
): Promise<(string | null)[]> {
  if (!records.length) return []
  const counterparties = await counterpartiesOf(tx, origin, records)
  const rows = records.map((record, index) => {
    const contentHash = contentHashOf(record)
    const named = namedIn(record)
    const key = named && identityOf(named)
    const counterpartyId = key ? (counterparties.get(key) ?? null) : null
    const id = ids?.[index] ?? newId()
    return { id, record, contentHash, duplicateKey: duplicateKeyOf(record, contentHash), counterpartyId }
  })
  const inserted = await insertRows(tx, origin, rows)
  const added = rows.filter(({ id }) => inserted.has(id))
  await applyIncrements(
    tx,
    enforcementRollUp,
    added.map(({ record }) => incrementOf(origin.organisationId, record)),
    1,
  )
  return rows.map(({ id }) => (inserted.has(id) ? id : null))
}

function namedIn(record: RecordFields) {
  const { counterpartyKind: kind, counterpartyName: name, counterpartyCode: code, tradeCode, tradeEdition } = record
  const trade = tradeCode ? { code: tradeCode, edition: tradeEdition } : null
  return kind && name ? { kind, name, code, trade } : null
}

function counterpartiesOf(tx: Transaction, origin: Origin, records: readonly RecordFields[]) {
  const named = records.flatMap((record) => namedIn(record) ?? [])
  return findOrCreateCounterparties(tx, origin.organisationId, named, origin.at)
}

interface NewRow {
  readonly id: string
  readonly record: RecordFields
  readonly contentHash: string
  readonly duplicateKey: string
  readonly counterpartyId: string | null
}

type Value = string | number | boolean | null

async function insertRows(tx: Transaction, origin: Origin, rows: readonly NewRow[]): Promise<ReadonlySet<string>> {
  const each = (read: (row: NewRow) => Value) => asArray(rows.map(read))
  const of = (read: (record: RecordFields) => Value) => each(({ record }) => read(record))
  const inserted = await sql<{ id: string }>`insert into risk_prevention.enforcement_record
      (id, organisation_id, source, record_import_id, record_key_id, recorded_at, duplicate_key, content_hash, counterparty_id,
       source_number, item, counterparty_kind, counterparty_name, trade_code, trade_edition, occurred_on, occurred_time,
       place, longitude, latitude, district_id, article, procedure, result, major, amount, officer)
    select one.id, ${origin.organisationId}, ${origin.source}, ${origin.importId ?? null}, ${origin.keyId ?? null}, ${origin.at},
       duplicate_key, content_hash, counterparty_id, source_number, item, counterparty_kind, counterparty_name, trade_code,
       case when trade_code is not null then trade_edition end, occurred_on, occurred_time,
       place, longitude, latitude, district_id, article, procedure, result, major, amount, officer
    from unnest(
      ${each(({ id }) => id)}::uuid[], ${each(({ duplicateKey }) => duplicateKey)}::text[],
      ${each(({ contentHash }) => contentHash)}::text[], ${each(({ counterpartyId }) => counterpartyId)}::uuid[],
      ${of((r) => r.sourceNumber)}::text[], ${of((r) => r.item)}::text[], ${of((r) => r.counterpartyKind)}::text[],
      ${of((r) => r.counterpartyName)}::text[], ${of((r) => r.tradeCode)}::text[], ${of((r) => r.tradeEdition)}::text[],
      ${of((r) => r.occurredOn)}::date[], ${of((r) => r.occurredTime)}::text[], ${of((r) => r.place)}::text[],
      ${of((r) => r.longitude)}::float8[], ${of((r) => r.latitude)}::float8[], ${of((r) => r.districtId)}::uuid[],
      ${of((r) => r.article)}::text[], ${of((r) => r.procedure)}::text[], ${of((r) => r.result)}::text[],
      ${of((r) => r.major)}::boolean[], ${of((r) => r.amount)}::bigint[], ${of((r) => r.officer)}::text[]
    ) as one (id, duplicate_key, content_hash, counterparty_id, source_number, item, counterparty_kind, counterparty_name,
       trade_code, trade_edition, occurred_on, occurred_time, place, longitude, latitude, district_id, article, procedure,
       result, major, amount, officer)
    on conflict (organisation_id, duplicate_key) do nothing returning id`.execute(tx)
  return new Set(inserted.rows.map(({ id }) => id))
}
