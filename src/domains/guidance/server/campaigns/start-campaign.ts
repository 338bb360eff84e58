import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import type { Campaign, Candidate, startCampaign } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'
import { readCandidates } from './read-candidates.ts'
import { remindOfReturns } from './remind-of-returns.ts'
import { campaignMoved } from './run-campaigns.ts'
import { getCampaignRow, readCampaign } from './select-campaigns.ts'
import { change, notNow, noteOn } from './write-campaign.ts'

/** The person's choice is held against what is known at this moment; nobody is told twice because two lists were open. */
export async function startCampaignUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof startCampaign>>): Promise<Campaign> {
  const row = await getCampaignRow(db, params.campaignId, actor, 'guidance.record')
  if (row.state !== 'draft') throw notNow('这次成批指导已经开始或已放弃，请刷新后核对')
  const started = { started_by: actor.personId, started_by_name: actor.name, started_at: now }
  // Held before the list is read: of two who start it, the second is told.
  await change(db, row, body.revision, { state: 'running', changed_at: now, ...started })
  const { items } = await readCandidates(db, row, actor, today)
  const chosen = chosenOf(items, body.counterpartyIds)
  await guidanceTables(db)
    .insertInto('guidance.campaign_firm')
    .values(
      chosen.map((one, position) => ({
        id: newId(),
        campaign_id: row.id,
        position: position + 1,
        counterparty_id: one.counterpartyId,
        counterparty_name: one.name,
        reason: one.reason,
        caution: one.caution,
        case_id: null,
      })),
    )
    .execute()
  await remindOfReturns(db, row, actor.personId)
  await emit(db, campaignMoved, { campaignId: row.id }, now)
  audit({ ...noteOn(row), summary: `开始成批指导“${row.title}”，${chosen.length} 户` })
  return readCampaign(db, row.id, actor)
}

/** In the order of the list. @throws Problem `guidance.not-possible-now` for one that is not, or no longer, to be told */
function chosenOf(items: readonly Candidate[], ids: readonly string[]): Candidate[] {
  const wanted = new Set(ids)
  const chosen = items.filter(({ counterpartyId }) => wanted.has(counterpartyId))
  if (chosen.length < wanted.size)
    throw notNow(`所选的有 ${wanted.size - chosen.length} 户已不在名单里（行业、地址已变或已合并），请刷新名单后再选`)
  const told = chosen.filter(({ standing }) => standing === 'toldRecently')
  if (told.length) throw notNow(`“${told[0]!.name}”${told[0]!.caution}；请去掉这 ${told.length} 户后再开始`)
  return chosen
}
