import { sql, type Selectable } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { mayAct, readPage, type Actor, type InputOf, type ListPlan, type Page, type UseCase } from '#base/http/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { namePoints } from '#domains/risk-prevention/index.ts'
import { BatchMode, guidanceProblems, type listSeasons, type Season, type showSeason } from '../../contract/index.ts'
import { windowOn } from '../../domain/index.ts'
import { guidanceTables, type SeasonTable } from '../tables.ts'

export type SeasonRow = Selectable<SeasonTable> & { organisation_name: string; path: string }

/** Seasons of units in the person's reach. */
export function selectSeasons(db: Db | Transaction, actor: Actor, permission = 'guidance.read') {
  return guidanceTables(db)
    .selectFrom('guidance.season as s')
    .innerJoin('organisations.organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select(['o.name as organisation_name', 'o.path'])
    .where(inReach(actor, permission))
}

/** @throws Problem `guidance.season-not-found`, also where it lies outside the person's reach */
export async function getSeasonRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<SeasonRow> {
  const row = await selectSeasons(db, actor, permission).where('s.id', '=', id).executeTakeFirst()
  if (!row) throw guidanceProblems.refuse('guidance.season-not-found', '没有这个提醒季节，或不在您的权限范围内')
  return row
}

const plan: ListPlan<SeasonRow> = {
  orders: { begins: { by: sql`s.begins`, of: (row) => row.begins } },
  defaultSort: 'begins',
  id: sql`s.id`,
}

export async function listSeasonsUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listSeasons>>): Promise<Page<Season>> {
  const { organisationId, q } = query
  const found = selectSeasons(db, actor)
    .$if(organisationId !== undefined, (some) => some.where('s.organisation_id', '=', organisationId!))
    .$if(!!q, (some) => some.where('s.name', 'ilike', anywhere(q!)))
  const page = await readPage(db, found, plan, query)
  const items: Season[] = []
  for (const row of page.items) items.push(await toSeason(db, row, actor, today))
  return { ...page, items }
}

export const showSeasonUseCase = async ({
  input: { params },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showSeason>>): Promise<Season> =>
  toSeason(db, await getSeasonRow(db, params.seasonId, actor), actor, today)

export async function toSeason(db: Db | Transaction, row: SeasonRow, actor: Actor, today: string): Promise<Season> {
  const yearly = { begins: row.begins, ends: row.ends, daysBefore: row.days_before }
  const { year, from, until, preparedOn } = windowOn(yearly, today)
  const campaign = await guidanceTables(db)
    .selectFrom('guidance.campaign')
    .select('id')
    .where('season_id', '=', row.id)
    .where('season_year', '=', year)
    .executeTakeFirst()
  const points = await namePoints(db, row.risk_point_ids)
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    name: row.name,
    ...yearly,
    riskPointIds: row.risk_point_ids,
    points: points.map(({ id, name, level }) => ({ id, name, level })),
    tradeCode: row.trade_code,
    tradeEdition: row.trade_edition,
    place: row.place,
    mode: BatchMode.parse(row.mode),
    words: row.words,
    isActive: row.is_active,
    next: { from, until, preparedOn },
    campaignId: campaign?.id ?? null,
    revision: row.revision,
    mayChange: mayAct(actor, 'guidance.record', row.path),
  }
}
