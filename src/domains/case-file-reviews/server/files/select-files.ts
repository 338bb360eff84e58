import { sql } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { readPage, type Actor, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import type { listReviewedFiles, ReviewedFileSummary } from '../../contract/index.ts'
import { worksOf } from '../rounds/read-round.ts'
import { visibleFile } from '../rounds/select-rounds.ts'
import { reviewTables } from '../tables.ts'

export interface FileFilter {
  readonly round?: string | undefined
  readonly organisationId?: string | undefined
  readonly state?: ReviewedFileSummary['state'] | undefined
  readonly q?: string | undefined
}

/** Files that the person may see; of those without a result only whoever runs the round sees any. */
export function selectFiles(db: Db | Transaction, actor: Actor) {
  return reviewTables(db)
    .selectFrom('case_file_reviews.reviewed_file as f')
    .innerJoin('case_file_reviews.round as r', 'r.id', 'f.round_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .innerJoin('organisations.organisation as unit', 'unit.id', 'f.organisation_id')
    .where(visibleFile(actor))
    .select([
      'f.id',
      'f.round_id as roundId',
      'r.title as roundTitle',
      'r.kind as roundKind',
      'f.organisation_id as organisationId',
      'unit.name as organisationName',
      'f.module',
      'f.title',
      'f.pages',
      'f.sealed_on as sealedOn',
      'f.state',
      'f.score',
      'f.band',
      'f.position',
    ])
    .select(
      sql<number>`(select count(*)::int from case_file_reviews.defect d
        where d.reviewed_file_id = f.id and d.state <> 'struck')`.as('defects'),
    )
    .select(
      sql<number>`(select count(*)::int from case_file_reviews.defect d
        where d.reviewed_file_id = f.id and d.state in ('found', 'corrected'))`.as('openDefects'),
    )
}

function filtered(db: Db | Transaction, actor: Actor, { round, organisationId, state, q }: FileFilter) {
  return selectFiles(db, actor)
    .$if(!!round, (some) => some.where('f.round_id', '=', round!))
    .$if(!!organisationId, (some) => some.where('f.organisation_id', '=', organisationId!))
    .$if(!!state, (some) => some.where('f.state', '=', state!))
    .$if(!!q, (some) => some.where('f.title', 'ilike', anywhere(q!)))
}

type FileRow = Omit<ReviewedFileSummary, 'work'> & { module: string; position: number }

export function toSummary({ module, position: _, ...row }: FileRow): ReviewedFileSummary {
  return { ...row, work: worksOf([module])[0]!.text }
}

const plan = {
  orders: {
    position: { by: sql`f.position`, of: (row: FileRow) => String(row.position) },
    score: { by: sql`coalesce(f.score, -1)`, of: (row: FileRow) => String(row.score ?? -1) },
  },
  defaultSort: 'position',
  id: sql`f.id`,
}

export async function listReviewedFilesUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listReviewedFiles>>): Promise<Page<ReviewedFileSummary>> {
  const { cursor, page, pageSize, sort, ...filter } = query
  const found = await readPage(db, filtered(db, actor, filter), plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map(toSummary) }
}

const most = 2000

export async function listFilesOf(
  db: Db | Transaction,
  actor: Actor,
  filter: FileFilter,
): Promise<ReviewedFileSummary[]> {
  const rows = await filtered(db, actor, filter).orderBy('f.round_id').orderBy('f.position').limit(most).execute()
  return rows.map(toSummary)
}
