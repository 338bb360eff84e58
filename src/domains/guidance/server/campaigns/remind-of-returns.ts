import type { Transaction } from '#base/database/index.ts'
import { cancelReminders, scheduleReminder } from '#platform/notifications/index.ts'
import type { CampaignRow } from './select-campaigns.ts'

const subjectOf = (campaignId: string) => ({ module: 'guidance', id: campaignId })
const name = 'return'

/** One reminder for all firms of the batch, to whoever started it. */
export async function remindOfReturns(tx: Transaction, campaign: CampaignRow, personId: string): Promise<void> {
  if (!campaign.follow_up_on) return
  await scheduleReminder(tx, {
    subject: subjectOf(campaign.id),
    name,
    onDay: campaign.follow_up_on,
    recipients: { personIds: [personId] },
    kind: 'guidance.return-due',
    title: `今天约定回访：成批指导《${campaign.title}》`,
    link: `/guidance/campaigns/${campaign.id}?step=followUp`,
    organisationId: campaign.organisation_id,
  })
}

export const forgetReturns = (tx: Transaction, campaignId: string): Promise<void> =>
  cancelReminders(tx, subjectOf(campaignId), [name])
