import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { ImportPreview, RecordFields } from '../../../contract/index.ts'
import { contentHashOf, duplicateKeyOf } from '../insert-records.ts'
import { recordTables } from '../tables.ts'

/** `known`: the very record is there and will not come twice. `similar`: it looks like one that is there, and will come in. */
export type Duplicate = NonNullable<ImportPreview['rows'][number]['duplicate']>

/** Which of these records the unit has already, or the table has above. */
export async function findDuplicates(
  db: Db | Transaction,
  organisationId: string,
  records: readonly (RecordFields | null)[],
): Promise<(Duplicate | null)[]> {
  const keys = records.map((record) => record && duplicateKeyOf(record, contentHashOf(record)))
  const looks = records.map((record) => record && lookOf(record))
  const [known, similar] = await Promise.all([
    keysKept(db, organisationId, keys),
    looksKept(db, organisationId, records),
  ])
  return records.map((_, index) => {
    const key = keys[index]
    const look = looks[index]
    const found = key && known.has(key) ? 'known' : look && similar.has(look) ? 'similar' : null
    if (key) known.add(key)
    if (look) similar.add(look)
    return found
  })
}

/** Same deed, same person, same day, same place; without a person, two deeds at one place are nothing strange. */
function lookOf({ item, counterpartyName, occurredOn, place }: RecordFields): string | null {
  return counterpartyName ? [item, counterpartyName, occurredOn, place].join('\n') : null
}

async function keysKept(db: Db | Transaction, organisationId: string, keys: readonly (string | null)[]) {
  const asked = [...new Set(keys)].filter((key) => key !== null)
  const rows = await recordTables(db)
    .selectFrom('risk_prevention.enforcement_record')
    .select('duplicate_key')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`duplicate_key = any(${asked}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.duplicate_key))
}

async function looksKept(db: Db | Transaction, organisationId: string, records: readonly (RecordFields | null)[]) {
  const asked = records.filter((record) => record !== null && lookOf(record) !== null) as RecordFields[]
  const { rows } = await sql<{ item: string; name: string; day: string; place: string }>`
    select one.item, one.name, one.day, one.place from unnest(
      ${asked.map(({ item }) => item)}::text[], ${asked.map((record) => record.counterpartyName)}::text[],
      ${asked.map(({ occurredOn }) => occurredOn)}::date[], ${asked.map(({ place }) => place)}::text[]
    ) as one (item, name, day, place)
    where exists (
      select 1 from risk_prevention.enforcement_record r where r.organisation_id = ${organisationId}
      and r.item = one.item and r.occurred_on = one.day and r.place = one.place and r.counterparty_name = one.name
    )`.execute(db)
  return new Set(rows.map(({ item, name, day, place }) => [item, name, day, place].join('\n')))
}
