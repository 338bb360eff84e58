import type { OpenDatabase } from '#base/database/index.ts'
import { enforcementRollUp, incrementOf } from '#domains/risk-prevention/domain/records/index.ts'
import { cubeTerm } from '#platform/measures/server/apply-increments.ts'
import { findDrift, type Cube } from '#platform/measures/index.ts'
import { allUnits } from '#platform/measures/domain/index.ts'
import type { RecordCity } from './record-city.ts'

/**
 * Fills the city up to a number of records by SQL alone, ten million in minutes, and counts them by one aggregation for each
 * cube. `checkCounts` holds that against the product's own way of counting.
 */
export async function fillRecords({ database, departments, districts }: RecordCity, until: number): Promise<void> {
  const { pool } = database
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  const secondary = await pool.query<{ name: string; made: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
     where indrelid = '${table}'::regclass and not indisunique`,
  )
  for (const { name } of secondary.rows) await pool.query(`drop index ${name}`)
  await pool.query(insertion, [
    rows[0]!.n,
    until,
    departments.map(({ id }) => id),
    departments.map(({ district }) => districts[district]),
    departments.map(({ district }) => district),
    departments.map(({ kind }) => kind),
  ])
  for (const { made } of secondary.rows) await pool.query(made)
  await countAnew(database)
  await pool.query('vacuum (analyze)')
  await pool.query('checkpoint')
}

const table = 'risk_prevention.enforcement_record'
/** An even number from 0 to 1 of the record's number. */
const even = (salt: number) => `((hashint8extended(n, ${salt}) & 1048575) / 1048576.0)::float8`

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

async function countAnew({ pool }: OpenDatabase): Promise<void> {
  await pool.query('truncate measures.cell')
  for (const [cube, { keys, grains, overAll }] of Object.entries<Cube>(enforcementRollUp.cubes))
    for (const grain of grains) {
      const texts = [0, 1].map((index) => {
        const key = keys[index]
        return key === undefined ? 'null::text' : keyTexts[key as keyof typeof keyTexts]
      })
      await pool.query(
        `with cell as materialized (
           select organisation_id, date_trunc('${grain}', occurred_on)::date as starts_on, ${texts[0]} as text1, ${texts[1]} as text2,
             count(*) as count, count(*) filter (where procedure = 'simple') as simple,
             count(*) filter (where procedure = 'coercive') as coercive, count(*) filter (where major) as major, sum(amount)::bigint as amount
           from ${table} group by 1, 2, 3, 4),
         kept as (insert into measures.term (id, text) select distinct ${termOf('text')}, text from (
           select text1 as text from cell union select text2 from cell) texts where text is not null on conflict do nothing)
         insert into measures.cell (cube, organisation_id, starts_on, key1, key2, count, measure1, measure2, measure3, measure4)
         select $1, organisation_id, starts_on, coalesce(${termOf('text1')}, 0), coalesce(${termOf('text2')}, 0), count, simple, coercive, major, amount
         from cell`,
        [cubeTerm(enforcementRollUp, cube, grain)],
      )
      if (overAll)
        await pool.query(
          `insert into measures.cell select cube, '${allUnits}', starts_on, key1, key2, sum(count), sum(measure1), sum(measure2),
             sum(measure3), sum(measure4) from measures.cell where cube = $1 group by 1, 3, 4, 5`,
          [cubeTerm(enforcementRollUp, cube, grain)],
        )
    }
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
