import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { namePoints } from '#domains/risk-prevention/index.ts'
import {
  guidanceProblems,
  type Campaign,
  type CampaignSummary,
  type FirmCounts,
  type FirmState,
} from '../../contract/index.ts'
import { progressOf, windowOfYear } from '../../domain/index.ts'
import { guidanceTables, type CampaignTable } from '../tables.ts'
import { whyNotUndone } from './why-not-undone.ts'

export type CampaignRow = Selectable<CampaignTable> & {
  organisation_name: string
  path: string
  season_name: string | null
  season_begins: string | null
  season_ends: string | null
  counts: FirmCounts
}

const counts = sql<FirmCounts>`(select jsonb_build_object(
    'waiting', count(*) filter (where f.state = 'waiting'), 'issued', count(*) filter (where f.state = 'issued'),
    'failed', count(*) filter (where f.state = 'failed'), 'undone', count(*) filter (where f.state = 'undone'),
    'delivered', count(*) filter (where f.state = 'issued' and r.delivered_on is not null),
    'open', count(*) filter (where f.state = 'issued' and not r.is_closed))
  from guidance.campaign_firm f left join guidance.case_record r on r.case_id = f.case_id where f.campaign_id = c.id)`

/** Campaigns of units in the person's reach. */
export function selectCampaigns(db: Db | Transaction, actor: Actor, permission = 'guidance.read') {
  return guidanceTables(db)
    .selectFrom('guidance.campaign as c')
    .innerJoin('organisations.organisation as o', 'o.id', 'c.organisation_id')
    .leftJoin('guidance.season as s', 's.id', 'c.season_id')
    .selectAll('c')
    .select(['o.name as organisation_name', 'o.path', 's.name as season_name'])
    .select(['s.begins as season_begins', 's.ends as season_ends', counts.as('counts')])
    .where(inReach(actor, permission))
}

/** @throws Problem `guidance.campaign-not-found`, also where it lies outside the person's reach */
export async function getCampaignRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<CampaignRow> {
  const row = await selectCampaigns(db, actor, permission).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw guidanceProblems.refuse('guidance.campaign-not-found', '没有这次成批指导，或不在您的权限范围内')
  return row
}

export const toSummary = (row: CampaignRow): CampaignSummary => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  title: row.title,
  tradeCode: row.trade_code,
  tradeEdition: row.trade_edition,
  mode: row.mode,
  state: row.state,
  seasonName: row.season_name,
  dueOn: seasonOf(row)?.from ?? null,
  counts: row.counts,
  createdByName: row.created_by_name,
  createdAt: row.created_at.toISOString(),
})

function seasonOf(row: CampaignRow): Campaign['season'] {
  const { season_id: id, season_name: name, season_begins: begins, season_ends: ends, season_year: year } = row
  if (!id || !name || !begins || !ends || !year) return null
  const { from, until } = windowOfYear({ begins, ends, daysBefore: 0 }, year)
  return { id, name, from, until }
}

export async function readCampaign(db: Db | Transaction, id: string, actor: Actor): Promise<Campaign> {
  const row = await getCampaignRow(db, id, actor)
  return {
    ...toSummary(row),
    points: (await namePoints(db, row.risk_point_ids)).map((point) => ({
      id: point.id,
      name: point.name,
      level: point.level,
    })),
    progress: await countProgress(db, row.id),
    place: row.place,
    words: row.words,
    grounds: row.grounds,
    followUpOn: row.follow_up_on,
    season: seasonOf(row),
    startedByName: row.started_by_name,
    startedAt: row.started_at?.toISOString() ?? null,
    endedBecause: row.ended_because,
    revision: row.revision,
    mayChange: mayAct(actor, 'guidance.record', row.path),
    notUndoneBecause: await whyNotUndone(db, row),
  }
}

/** How many firms stand where. */
async function countProgress(db: Db | Transaction, campaignId: string): Promise<Campaign['progress']> {
  const { rows } = await sql<{ state: FirmState; caseState: string | null; firms: number }>`
    select f.state, r.state as "caseState", count(*)::int as firms
    from guidance.campaign_firm f left join guidance.case_record r on r.case_id = f.case_id
    where f.campaign_id = ${campaignId} group by 1, 2`.execute(db)
  const counted: Campaign['progress'] = {}
  for (const { state, caseState, firms } of rows) {
    const progress = progressOf(state, caseState)
    counted[progress] = (counted[progress] ?? 0) + firms
  }
  return counted
}
