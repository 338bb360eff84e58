import { sql } from 'kysely'
import { readPage, subtree, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { CountedCase, DisputeArea, listCountedCases } from '../../contract/index.ts'
import { caseFileTables } from '../cases/tables.ts'
import { countedAs, statisticsUnits } from './count-mediations.ts'
import { anywhere } from '#base/database/index.ts'

interface Row {
  id: string
  number: string
  organisation_name: string
  area: DisputeArea
  opened_on: string
  accepted_on: string | null
  settled_on: string | null
  settled_fen: string | null
}

const plan = {
  orders: { openedOn: { by: sql`f.opened_on`, of: (row: Row) => row.opened_on } },
  defaultSort: '-openedOn',
  id: sql`f.case_id`,
}

/** The cases behind one number of the table: counted by the same condition. */
export async function listCountedCasesUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listCountedCases>>): Promise<Page<CountedCase>> {
  const { measure, by, key, withinId } = query
  const from = query.from ?? `${today.slice(0, 4)}-01-01`
  const to = query.to ?? (from > today ? from : today)
  const within = withinId === undefined ? null : subtree((await getOrganisation(db, withinId)).path)
  const column = { department: sql`f.organisation_id::text`, level: sql`o.kind`, area: sql`f.area` }
  const found = caseFileTables(db)
    .selectFrom('mediation.case_file as f')
    .innerJoin('organisations.organisation as o', 'o.id', 'f.organisation_id')
    .select(['f.case_id as id', 'f.number', 'o.name as organisation_name', 'f.area'])
    .select(['f.opened_on', 'f.accepted_on', 'f.settled_on', 'f.settled_fen'])
    .where(statisticsUnits(actor, within))
    .where(countedAs(measure, { from, to }))
    .$if(by !== undefined && key !== undefined, (some) => some.where(sql<boolean>`(${column[by!]} = ${key!})`))
    .$if(!!query.q, (some) => some.where('f.number', 'like', anywhere(query.q)))
  const page = await readPage(db, found, plan, query)
  return {
    ...page,
    items: page.items.map((row) => ({
      id: row.id,
      number: row.number,
      organisationName: row.organisation_name,
      area: row.area,
      acceptedOn: row.accepted_on,
      settledOn: row.settled_on,
      settledFen: row.settled_fen === null ? null : Number(row.settled_fen),
      link: `/mediation/cases/${row.id}`,
    })),
  }
}
