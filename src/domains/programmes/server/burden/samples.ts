import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { InputOf, OutputOf, UseCase } from '#base/http/index.ts'
import { fewestSamples, programmeProblems, type addBurdenSample, type showBurden } from '../../contract/index.ts'
import { getProgramme } from '../read-programme.ts'
import { burdenTables } from './tables.ts'

/** Keeps a number and a month. The id is random: one that sorts by time would say when, and by that who. */
export async function addBurdenSampleUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof addBurdenSample>>): Promise<undefined> {
  const { rowId, minutes } = input.body
  const programme = await getProgramme(db, input.params.programmeId, actor)
  if (!programme.rows.some((row) => row.id === rowId)) throw programmeProblems.refuse('programmes.row-not-found')
  await burdenTables(db)
    .insertInto('programmes.burden_sample')
    .values({ id: randomUUID(), row_id: rowId, minutes, month: `${today.slice(0, 7)}-01` })
    .execute()
  return undefined
}

interface Figures {
  readonly rowId: string | null
  readonly samples: number
  readonly median: number
}

export async function showBurdenUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof showBurden>>): Promise<OutputOf<typeof showBurden>> {
  const programme = await getProgramme(db, input.params.programmeId, actor)
  const { rows } = await sql<Figures>`
    select s.row_id as "rowId", count(*)::int as samples,
      percentile_cont(0.5) within group (order by s.minutes)::float8 as median
    from programmes.burden_sample s join programmes.row r on r.id = s.row_id
    where r.programme_id = ${programme.id}
    group by grouping sets ((s.row_id), ())`.execute(db)
  const shown = (figures: Figures | undefined) => ({
    samples: figures?.samples ?? 0,
    medianMinutes: figures && figures.samples >= fewestSamples ? Math.round(figures.median * 10) / 10 : null,
  })
  const byRow = new Map(rows.map((row) => [row.rowId, row]))
  return {
    ...shown(byRow.get(null)),
    rows: programme.rows.map(({ id, code, name }) => ({ rowId: id, code, name, ...shown(byRow.get(id)) })),
  }
}
