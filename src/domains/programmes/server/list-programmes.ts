import { sql, type SqlBool } from 'kysely'
import { anywhere, type Db } from '#base/database/index.ts'
import { readPage, type Actor, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import { inReach, organisationNamesOn } from '#platform/organisations/index.ts'
import type { listProgrammes, ProgrammeSummary } from '../contract/index.ts'
import { programmeTables } from './tables.ts'

type Filter = Pick<InputOf<typeof listProgrammes>['query'], 'year' | 'state' | 'q'>
type Row = Omit<ProgrammeSummary, 'organisationName'>

const plan = {
  orders: {
    year: { by: sql`p.year`, of: (row: Row) => row.year },
    title: { by: sql`p.title`, of: (row: Row) => row.title },
    issuedOn: { by: sql`coalesce(p.issued_on, '9999-12-31'::date)`, of: (row: Row) => row.issuedOn ?? '9999-12-31' },
  },
  defaultSort: '-year',
  id: sql`p.id`,
}

/** Drafts of the person's own units, and issued programmes that reach them; newest year first. */
export async function listProgrammesUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listProgrammes>>): Promise<Page<ProgrammeSummary>> {
  const page = await readPage(db, selectProgrammes(db, actor, query), plan, query)
  const issuers = page.items.map((row) => row.organisationId)
  const names = await organisationNamesOn(db, issuers, '9999-12-31')
  const items = page.items.map((row) => ({ ...row, organisationName: names.get(row.organisationId) ?? '' }))
  return { ...page, items }
}

function selectProgrammes(db: Db, actor: Actor, { year, state, q }: Filter) {
  const words = anywhere(q)
  return programmeTables(db)
    .selectFrom('programmes.programme as p')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .where((where) => where.or([inReach(actor, 'programmes.read'), isIssuedInto(actor)]))
    .$if(year !== undefined, (some) => some.where('p.year', '=', year!))
    .$if(state !== undefined, (some) => some.where('p.state', '=', state!))
    .$if(!!q, (some) =>
      some.where((where) => where.or([where('p.title', 'ilike', words), where('p.doc_number', 'ilike', words)])),
    )
    .select([
      'p.id',
      'p.organisation_id as organisationId',
      'p.year',
      'p.title',
      'p.state',
      'p.doc_number as docNumber',
      'p.issued_on as issuedOn',
      'p.parent_programme_id as parentProgrammeId',
      'p.revision',
    ])
    .select([
      sql<number>`(select count(*)::int from programmes.row r where r.programme_id = p.id)`.as('rows'),
      sql<number>`(select count(*)::int from programmes.question x where x.programme_id = p.id and x.state = 'open')`.as(
        'openQuestions',
      ),
    ])
}

function isIssuedInto(actor: Actor) {
  return sql<SqlBool>`(p.state <> 'draft' and exists (select 1 from programmes.addressee a
    join organisations.organisation u on u.id = a.organisation_id
    where a.programme_id = p.id and ${inReach(actor, 'programmes.read', 'u.path')}))`
}
