import { sql } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { readPage, type Actor, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import { oversightProblems, type listReports, type ReportDraft, type ReportSummary } from '../../contract/index.ts'
import { oversightTables } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

function selectReports(db: Db | Transaction, actor: Actor) {
  return oversightTables(db)
    .selectFrom('oversight.report_draft as d')
    .innerJoin('organisations.organisation as o', 'o.id', 'd.organisation_id')
    .innerJoin('programmes.programme as p', 'p.id', 'd.programme_id')
    .where(inReach(actor, 'oversight.draft', 'o.path'))
    .select([
      'd.id',
      'd.kind',
      'd.organisation_id as organisationId',
      'd.organisation_name as organisationName',
      'd.programme_id as programmeId',
      'p.title as programmeTitle',
      'd.title',
      'd.counted_on as countedOn',
      'd.changed_by_name as changedByName',
      'd.changed_at as changedAt',
      'd.revision',
    ])
}

export async function listReportsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listReports>>): Promise<Page<ReportSummary>> {
  const { cursor, page, pageSize, sort, q, kind, programmeId } = input.query
  const matching = selectReports(db, actor)
    .$if(kind !== undefined, (query) => query.where('d.kind', '=', kind!))
    .$if(programmeId !== undefined, (query) => query.where('d.programme_id', '=', programmeId!))
    .$if(!!q, (query) =>
      query.where((where) =>
        where.or([where('d.title', 'ilike', anywhere(q!)), where('d.organisation_name', 'ilike', anywhere(q!))]),
      ),
    )
  const plan = {
    orders: { changedAt: { by: sql`d.changed_at`, of: (row: { changedAt: Date }) => row.changedAt.toISOString() } },
    defaultSort: '-changedAt',
    id: sql`d.id`,
  }
  const found = await readPage(db, matching, plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() })) }
}

/** @throws Problem `oversight.draft-not-found` */
export async function getReport(db: Db | Transaction, draftId: string, actor: Actor): Promise<ReportDraft> {
  const found = await selectReports(db, actor)
    .select(['d.blocks', 'd.figures', 'd.annex', 'd.created_by_name as createdByName'])
    .where('d.id', '=', draftId)
    .executeTakeFirst()
  if (!found) throw oversightProblems.refuse('oversight.draft-not-found', '没有这份稿件，或不在您的权限范围内')
  return { ...found, changedAt: found.changedAt.toISOString() }
}
