import { sql } from 'kysely'
import { anywhere } from '#base/database/index.ts'
import { readPage, type InputOf, type ListPlan, type Page, type UseCase } from '#base/http/index.ts'
import type { CampaignSummary, listCampaigns } from '../../contract/index.ts'
import { selectCampaigns, toSummary, type CampaignRow } from './select-campaigns.ts'

const plan: ListPlan<CampaignRow> = {
  orders: { createdAt: { by: sql`c.created_at`, of: (row) => row.created_at.toISOString() } },
  defaultSort: '-createdAt',
  id: sql`c.id`,
}

export async function listCampaignsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listCampaigns>>): Promise<Page<CampaignSummary>> {
  const { organisationId, state, q } = query
  const found = selectCampaigns(db, actor)
    .$if(organisationId !== undefined, (some) => some.where('c.organisation_id', '=', organisationId!))
    .$if(state !== undefined, (some) => some.where('c.state', '=', state!))
    .$if(!!q, (some) => some.where('c.title', 'ilike', anywhere(q!)))
  const page = await readPage(db, found, plan, query)
  return { ...page, items: page.items.map(toSummary) }
}
