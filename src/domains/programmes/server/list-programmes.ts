import { sql } from 'kysely'
import {
  countingLimit,
  decodeCursor,
  encodeCursor,
  refuse,
  scopesOf,
  type InputOf,
  type Page,
  type UseCase,
} from '#base/http/index.ts'
import { organisationNamesOn } from '#platform/organisations/index.ts'
import type { listProgrammes, ProgrammeSummary } from '../contract/index.ts'
import { programmeTables } from './tables.ts'

/** Drafts of the person's own units, and issued programmes that reach them; newest year first. */
export async function listProgrammesUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listProgrammes>>): Promise<Page<ProgrammeSummary>> {
  const { year, state, q, pageSize, cursor } = input.query
  const scopes = scopesOf(actor, 'programmes.read')
  const inScope = sql.join(
    scopes.map(({ from, below }) => sql`(o.path >= ${from} and o.path < ${below})`),
    sql` or `,
  )
  if (!scopes.length) return { items: [], total: 0, totalIsExact: true, next: null }
  const matching = programmeTables(db)
    .selectFrom('programmes.programme as p')
    .where(
      sql<boolean>`(exists (select 1 from organisations.organisation o where o.id = p.organisation_id and (${inScope}))
        or (p.state <> 'draft' and exists (select 1 from programmes.addressee a join organisations.organisation o on o.id = a.organisation_id
            where a.programme_id = p.id and (${inScope}))))`,
    )
    .$if(year !== undefined, (query) => query.where('p.year', '=', year!))
    .$if(state !== undefined, (query) => query.where('p.state', '=', state!))
    .$if(!!q, (query) =>
      query.where(sql<boolean>`p.title ilike ${`%${escapeLike(q!)}%`} or p.doc_number ilike ${`%${escapeLike(q!)}%`}`),
    )
  const after = cursor ? positionOf(cursor) : undefined
  const rows = await matching
    .select([
      'p.id',
      'p.organisation_id',
      'p.year',
      'p.title',
      'p.state',
      'p.doc_number',
      'p.issued_on',
      'p.parent_programme_id',
      'p.revision',
    ])
    .select(sql<number>`(select count(*)::int from programmes.row r where r.programme_id = p.id)`.as('rows'))
    .select(
      sql<number>`(select count(*)::int from programmes.question x where x.programme_id = p.id and x.state = 'open')`.as(
        'open_questions',
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(p.year, p.id) < (${after!.year}::int, ${after!.id}::uuid)`),
    )
    .orderBy('p.year', 'desc')
    .orderBy('p.id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const counted = await sql<{
    n: number
  }>`select count(*)::int as n from (${matching.select('p.id').limit(countingLimit + 1)}) as counted`.execute(db)
  const total = counted.rows[0]?.n ?? 0
  const names = await organisationNamesOn(
    db,
    rows.map((row) => row.organisation_id),
    '9999-12-31',
  )
  const items = rows.slice(0, pageSize).map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: names.get(row.organisation_id) ?? '',
    year: row.year,
    title: row.title,
    state: row.state,
    docNumber: row.doc_number,
    issuedOn: row.issued_on,
    parentProgrammeId: row.parent_programme_id,
    rows: row.rows,
    openQuestions: row.open_questions,
    revision: row.revision,
  }))
  const last = items.at(-1)
  return {
    items,
    total: Math.min(total, countingLimit),
    totalIsExact: total <= countingLimit,
    next: rows.length > pageSize && last ? encodeCursor([last.year, last.id]) : null,
  }
}

function positionOf(cursor: string): { year: number; id: string } {
  const [year, id] = decodeCursor(cursor) ?? []
  if (typeof year !== 'number' || typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id))
    throw refuse('base.invalid-input', '翻页位置无效，请回到第一页')
  return { year, id }
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
