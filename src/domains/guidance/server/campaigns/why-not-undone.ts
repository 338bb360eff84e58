import type { Db, Transaction } from '#base/database/index.ts'
import { latestDeliveries } from '#platform/papers/index.ts'
import type { CampaignState } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'

/** Why a campaign cannot be undone; null where it can. What has left the office is taken back one by one. */
export async function whyNotUndone(
  db: Db | Transaction,
  { id, state }: { readonly id: string; readonly state: CampaignState },
): Promise<string | null> {
  if (state !== 'running' && state !== 'done') return '还没有出具文书，或已经撤回'
  const papers = await guidanceTables(db)
    .selectFrom('guidance.campaign_firm as f')
    .innerJoin('guidance.case_record as r', 'r.case_id', 'f.case_id')
    .select('r.paper_id')
    .where('f.campaign_id', '=', id)
    .where('f.state', '=', 'issued')
    .where('r.paper_id', 'is not', null)
    .execute()
  const sent = await latestDeliveries(
    db,
    papers.flatMap(({ paper_id: paperId }) => paperId ?? []),
  )
  const out = [...sent.values()].filter((delivery) => delivery.state !== 'failed').length
  return out ? `已有 ${out} 户送达或正在送达，不能整批撤回；个别有误的请打开办理件撤销` : null
}
