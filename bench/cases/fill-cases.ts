import type { OpenDatabase } from '#base/database/index.ts'
import { indexVersion, lexemesFor } from '#platform/search/index.ts'
import type { RecordCity } from '../records/record-city.ts'

const kind = 'inquiries.inquiry'
const entriesEach = 10
const places = ['人民路', '中原路', '车站', '菜市场', '大学城', '工业园', '老街', '广场', '河堤', '地铁口']
const topics =
  '占道经营 油烟排放 户外广告 夜间施工 垃圾清运 停车收费 食品许可 消防通道 噪声扰民 道路开挖 养犬登记 燃气安全'
const titles = topics.split(' ').flatMap((topic) => places.map((place) => `${place}${topic}怎么办理`))

/** Fills the city up to a number of cases by SQL alone: one in eight is open, each has its handler, a party and ten entries. */
export async function fillCases({ database, departments }: RecordCity, until: number): Promise<void> {
  const { rows } = await database.pool.query<{ n: number }>('select count(*)::int as n from procedures.case')
  const lexemes = await Promise.all(titles.map((title) => lexemesFor([title])))
  const client = await database.pool.connect()
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off`)
    await client.query(drawn, [rows[0]!.n, until, departments.map(({ id }) => id), titles, lexemes])
    for (const statement of insertions) await client.query(statement)
    await client.query('drop table drawn')
  } finally {
    client.release(true)
  }
  await settle(database)
}

async function settle({ pool }: OpenDatabase): Promise<void> {
  await pool.query('analyze organisations.organisation')
  for (const table of ['case', 'party', 'seat', 'entry', 'case_words'])
    await pool.query(`vacuum (analyze) procedures.${table}`)
  await pool.query('checkpoint')
}

/** An even number from 0 to 1 of the case's number. */
const even = (salt: number) => `((hashint8extended(n, ${salt}) & 1048575)::float8 / 1048576)`

const drawn = `create temporary table drawn as
  select n, lpad(to_hex(n), 32, '0')::uuid as id, ($3::uuid[])[1 + floor(${even(1)} * cardinality($3))::int] as unit,
    ($4::text[])[topic] as title, ($5::text[])[topic] as lexemes, opened_on, 2000000 + n as sequence,
    extract(year from opened_on)::int as year, is_open,
    lpad(to_hex(floor(${even(3)} * 600)::int + 1), 32, 'a')::uuid as handler
  from (
    select n, 1 + floor(${even(2)} * cardinality($4::text[]))::int as topic, ${even(5)} < 0.125 as is_open,
      current_date - 1 - floor(case when ${even(5)} < 0.125 then ${even(4)} * 20 else 20 + ${even(4)} * 1800 end)::int as opened_on
    from generate_series($1::bigint + 1, $2::bigint) as n) numbers`

const states = `case when not is_open then 'answered' when ${even(6)} < 0.2 then 'received' when ${even(6)} < 0.3 then 'drafted' else 'handling' end`

const insertions = [
  `insert into procedures.case (id, kind, organisation_id, numbered_by_id, year, sequence, number, title, state, opened_on, edition_from,
      closed_on, due_on, content, clocks, created_at, changed_at)
    select id, '${kind}', unit, unit, year, sequence, year || '-' || sequence, title, ${states}, opened_on, '2015-01-01',
      case when not is_open then opened_on + 5 end, case when is_open then opened_on + 7 end, jsonb_build_object('question', title),
      jsonb_build_array(jsonb_build_object('limit', 'answering', 'startedOn', opened_on, 'suspensions', '[]'::jsonb, 'extensions', '[]'::jsonb,
        'length', jsonb_build_object('value', 5, 'unit', 'workingDay'), 'stoppedOn', case when not is_open then opened_on + 5 end)),
      opened_on, opened_on
    from drawn`,
  `insert into procedures.case_words select id, (lexemes || ' ''' || year || ''' ''' || sequence || ''' ''@' || unit || '''')::tsvector, ${indexVersion} from drawn`,
  `insert into procedures.seat select id, 'handler', handler, '测试经办', opened_on from drawn`,
  `insert into procedures.party (id, case_id, role, position, kind, name)
    select gen_random_uuid(), id, 'asker', 0, 'individual', '测试人' || floor(${even(7)} * 50000) from drawn`,
  `insert into procedures.entry (id, case_id, kind, text, person_name, revision, at)
    select gen_random_uuid(), id, 'act', '办理', '测试经办', step, opened_on + step * interval '1 hour'
    from drawn, generate_series(1, ${entriesEach}) as step`,
]
