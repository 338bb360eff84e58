import type { PoolClient } from 'pg'
import type { OpenDatabase } from '#base/database/index.ts'
import { enforcementRollUp, incrementOf } from '#domains/risk-prevention/domain/records/index.ts'
import { cubeTerm } from '#platform/measures/server/apply-increments.ts'
import { findDrift, type Cube } from '#platform/measures/index.ts'
import { allUnits } from '#platform/measures/domain/index.ts'
import type { RecordCity } from './record-city.ts'
import { tell } from './tell.ts'

/**
 * Fills the city up to a number of records by SQL alone, ten million in minutes, and counts them by one aggregation for each
 * cube; keys are made afterwards. `checkCounts` holds the counts against the product's own way of counting.
 */
export async function fillRecords(city: RecordCity, until: number): Promise<void> {
  const client = await city.database.pool.connect()
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB';
      set maintenance_work_mem = '512MB'; set max_parallel_workers_per_gather = 0`)
    // Keys come back; no table here reads records, so their other indexes stay away.
    await withoutIndexes(client, table, () => insertRecords(client, city, until), true)
    tell('计数')
    await client.query(`truncate measures.cell`)
    await withoutIndexes(client, 'measures.cell', () => countAnew(client))
    await client.query(`vacuum (analyze) ${table}`)
    await client.query('vacuum (analyze) measures.cell, measures.term')
    await client.query('checkpoint')
  } finally {
    client.release(true)
  }
}

async function insertRecords(client: PoolClient, { departments, districts }: RecordCity, until: number): Promise<void> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  await client.query(insertion, [
    rows[0]!.n,
    until,
    departments.map(({ id }) => id),
    departments.map(({ district }) => districts[district]),
    departments.map(({ district }) => district),
    departments.map(({ kind }) => kind),
  ])
}

/** Drops the indexes of a table for the length of the work; unique ones judge what was written when they come back. */
async function withoutIndexes(
  client: PoolClient,
  name: string,
  work: () => Promise<void>,
  keysOnly = false,
): Promise<void> {
  const { rows: keys } = await client.query<{ key: string; made: string }>(
    `select conname as key, pg_get_constraintdef(oid) as made from pg_constraint where conrelid = '${name}'::regclass and contype = 'p'`,
  )
  for (const { key } of keys) await client.query(`alter table ${name} drop constraint ${key}`)
  const { rows: indexes } = await client.query<{ index: string; made: string }>(
    `select indexrelid::regclass::text as index, pg_get_indexdef(indexrelid) as made from pg_index where indrelid = '${name}'::regclass`,
  )
  for (const { index } of indexes) await client.query(`drop index ${index}`)
  await work()
  for (const { key, made } of keys) await client.query(`alter table ${name} add constraint ${key} ${made}`)
  if (!keysOnly) for (const { made } of indexes) await client.query(made)
}

const table = 'risk_prevention.enforcement_record'
/** An even number from 0 to 1 of the record's number. */
const even = (salt: number) => `((hashint8extended(n, ${salt}) & 1048575)::float8 / 1048576)`

/** A hundred departments; each has four of the forty items and three hundred places of its district; a few have the most. */
const insertion = `insert into ${table}
    (id, organisation_id, source, duplicate_key, content_hash, item, counterparty_name, trade_code, trade_edition, occurred_on,
     occurred_time, place, district_id, article, procedure, result, major, amount, officer, recorded_at)
  select lpad(to_hex(n), 32, '0')::uuid, ($3::uuid[])[unit], 'api', 'b' || n, 'b' || n,
    '违法行为第' || (($6::int[])[unit] * 4 + floor(power(${even(2)}, 2) * 4) + 1) || '种', '',
    (6200 + floor(${even(3)} * 10))::text, '2017', date '2021-11-01' + floor(${even(4)} * 1800)::int,
    lpad(floor(${even(5)} * 24)::text, 2, '0') || ':30',
    '第' || (($5::int[])[unit] + 1) || '区演示' || (floor(power(${even(6)}, 2) * 300) + 1) || '路', ($4::uuid[])[unit], '',
    case when ${even(7)} < 0.7 then 'simple' when ${even(7)} < 0.97 then 'ordinary' else 'coercive' end,
    '警告', ${even(8)} < 0.02, (floor(${even(9)} * 20) * 5000)::bigint, '', now()
  from (select n, 1 + floor(${even(1)} * 100)::int as unit from generate_series($1::bigint + 1, $2::bigint) as n) drawn`

const keyTexts = {
  item: 'item',
  place: 'place',
  district: `coalesce(district_id::text, '')`,
  trade: `coalesce(trade_code || '@' || trade_edition, '')`,
  time: `extract(dow from occurred_on)::int || coalesce('.' || (left(occurred_time, 2)::int / 6), '')`,
} as const

const termOf = (text: string) =>
  `('x' || substr(encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint`

/** Texts become their terms once, then each cube is one aggregation of numbers. */
async function countAnew(client: PoolClient): Promise<void> {
  const keys = Object.entries(keyTexts)
  for (const [, text] of keys)
    await client.query(
      `insert into measures.term (id, text) select ${termOf('text')}, text from (select distinct ${text} as text from ${table}) texts
       on conflict do nothing`,
    )
  await client.query(
    `create temporary table counted as select organisation_id, occurred_on, ${keys.map(([key]) => `${key}.id as ${key}`).join()},
       (procedure = 'simple')::int as simple, (procedure = 'coercive')::int as coercive, major::int, amount
     from ${table} ${keys.map(([key, text]) => `join measures.term ${key} on ${key}.text = ${text}`).join(' ')}`,
  )
  for (const [cube, { keys: names, grains, overAll }] of Object.entries<Cube>(enforcementRollUp.cubes))
    for (const grain of grains)
      for (const unit of overAll ? ['organisation_id', `'${allUnits}'::uuid`] : ['organisation_id'])
        await client.query(
          `insert into measures.cell select ${cubeTerm(enforcementRollUp, cube, grain)}::bigint, ${unit}, date_trunc('${grain}', occurred_on::timestamp)::date,
             ${names[0] ?? '0::bigint'}, ${names[1] ?? '0::bigint'}, count(*), sum(simple), sum(coercive), sum(major), sum(amount)
           from counted group by 1, 2, 3, 4, 5`,
        )
  await client.query('drop table counted')
}

/** @throws Error where the cells differ from what the product itself would have counted */
export async function checkCounts({ db, pool }: OpenDatabase): Promise<void> {
  const { rows } = await pool.query(
    `select organisation_id as "organisationId", item, place, district_id as "districtId", trade_code as "tradeCode",
      trade_edition as "tradeEdition", occurred_on as "occurredOn", occurred_time as "occurredTime", procedure, major, amount
     from ${table}`,
  )
  const drift = await findDrift(
    db,
    enforcementRollUp,
    rows.map((row) => incrementOf(row.organisationId, row)),
  )
  if (drift.length) throw new Error(`the counts differ from the product's own: ${JSON.stringify(drift[0])}`)
}
