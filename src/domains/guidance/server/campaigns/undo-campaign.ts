import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import type { Campaign, undoCampaign } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'
import { forgetReturns } from './remind-of-returns.ts'
import { campaignMoved } from './run-campaigns.ts'
import { getCampaignRow, readCampaign } from './select-campaigns.ts'
import { whyNotUndone } from './why-not-undone.ts'
import { change, notNow, noteOn } from './write-campaign.ts'

/** Whoever was not yet issued a document gets none; the others are taken back one after the other. */
export async function undoCampaignUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof undoCampaign>>): Promise<Campaign> {
  const row = await getCampaignRow(db, params.campaignId, actor, 'guidance.record')
  await change(db, row, body.revision, { state: 'undoing', ended_because: body.reason, changed_at: now })
  const because = await whyNotUndone(db, row)
  if (because) throw notNow(because)
  await guidanceTables(db)
    .updateTable('guidance.campaign_firm')
    .set({ state: 'undone' })
    .where('campaign_id', '=', row.id)
    .where('state', '=', 'waiting')
    .execute()
  await forgetReturns(db, row.id)
  await emit(db, campaignMoved, { campaignId: row.id }, now)
  audit({ ...noteOn(row), summary: `撤回成批指导“${row.title}”：${body.reason}` })
  return readCampaign(db, row.id, actor)
}
