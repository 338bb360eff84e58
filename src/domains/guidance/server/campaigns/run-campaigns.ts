import { businessNow, dayOf } from '#base/clock/index.ts'
import { inTransaction, type Db, type Transaction } from '#base/database/index.ts'
import { Problem, type AuditNote } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { log } from '#base/log/index.ts'
import { recordAudit, registerAuditEvent } from '#platform/audit/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { Selectable } from 'kysely'
import { guidanceTables, type CampaignFirmTable, type CampaignTable } from '../tables.ts'
import { actingFor } from './acting-for.ts'
import { issueToFirm, takeBackFromFirm, type Acting } from './issue-to-firm.ts'

export const campaignMoved = 'guidance.campaign-moved'
const event = 'guidance.campaign-carried-out'
registerAuditEvent(event, '成批出具或撤回指导文书')

/** Issues what campaigns still have to issue: woken by whoever starts or undoes one, and each minute for what a dead process left. */
export const runCampaignsJob: JobDefinition = {
  name: 'guidance.run-campaigns',
  schedule: '* * * * *',
  wokenBy: campaignMoved,
  run: async (_payload, db) => runCampaigns(db),
}

type Campaign = Selectable<CampaignTable>
type Firm = Selectable<CampaignFirmTable>

/** One firm a transaction: a process that dies leaves nothing half done, and another goes on with the next firm. */
export async function runCampaigns(db: Db): Promise<void> {
  for (;;) {
    const failed: { firm?: Firm } = {}
    try {
      if (!(await inTransaction(db, (tx) => step(tx, failed)))) return
    } catch (error) {
      if (!failed.firm) throw error
      await noteFailure(db, failed.firm, error)
    }
  }
}

/** False where nothing is left to do. Campaigns that another process works on are passed over. */
async function step(tx: Transaction, working: { firm?: Firm }): Promise<boolean> {
  const campaign = await guidanceTables(tx)
    .selectFrom('guidance.campaign')
    .selectAll()
    .where('state', 'in', ['running', 'undoing'])
    .orderBy('id')
    .limit(1)
    .forUpdate()
    // Held by another process: that one works on it.
    .skipLocked()
    .executeTakeFirst()
  if (!campaign) return false
  const firm = await nextFirm(tx, campaign)
  if (!firm) {
    await finish(tx, campaign)
    return true
  }
  working.firm = firm
  const { acting, notes } = await actingOf(tx, campaign)
  if (campaign.state === 'running') await issueToFirm(tx, campaign, firm, acting)
  else await takeBackFromFirm(tx, campaign, firm, acting)
  await writeNotes(tx, campaign, acting, notes)
  return true
}

function nextFirm(tx: Transaction, { id, state }: Campaign): Promise<Firm | undefined> {
  return guidanceTables(tx)
    .selectFrom('guidance.campaign_firm')
    .selectAll()
    .where('campaign_id', '=', id)
    .where('state', '=', state === 'running' ? 'waiting' : 'issued')
    .$if(state === 'undoing', (some) => some.where('because', '=', ''))
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
}

async function actingOf(tx: Transaction, campaign: Campaign): Promise<{ acting: Acting; notes: AuditNote[] }> {
  const { id, name, path } = await getOrganisation(tx, campaign.organisation_id)
  const starter = { personId: campaign.started_by ?? '', name: campaign.started_by_name ?? '' }
  const notes: AuditNote[] = []
  const now = businessNow()
  const audit = (note: AuditNote) => void notes.push(note)
  return { acting: { actor: actingFor(starter, { id, name, path }), now, today: dayOf(now), audit }, notes }
}

/** The same notes as if the person had issued each document by hand. */
async function writeNotes(tx: Transaction, campaign: Campaign, { actor, now }: Acting, notes: readonly AuditNote[]) {
  const by = { actor, permission: 'guidance.record', requestId: newId(), clientAddress: '', outcome: 'done' as const }
  for (const note of notes)
    await recordAudit(tx, { organisationId: campaign.organisation_id, ...note, ...by, event, businessAt: now })
}

async function finish(tx: Transaction, { id, state }: Campaign): Promise<void> {
  const left = await guidanceTables(tx)
    .selectFrom('guidance.campaign_firm')
    .select('id')
    .where('campaign_id', '=', id)
    .where('state', '=', 'issued')
    .limit(1)
    .executeTakeFirst()
  const ended = state === 'running' || left ? 'done' : 'undone'
  await guidanceTables(tx)
    .updateTable('guidance.campaign')
    .set({ state: ended, ended_at: businessNow() })
    .where('id', '=', id)
    .execute()
}

const unexpected = '出具时出错，请打开候选名单单独办理；仍不行请联系系统管理员'

/** One that cannot be told does not hold up the others; why stands beside it. */
async function noteFailure(db: Db, firm: Firm, error: unknown): Promise<void> {
  if (!(error instanceof Problem)) log.error({ firm: firm.id, error }, 'a document of a campaign was not issued')
  const because = error instanceof Problem ? (error.detail ?? error.title) : unexpected
  await guidanceTables(db)
    .updateTable('guidance.campaign_firm')
    .set({ because, ...(firm.state === 'waiting' ? { state: 'failed' as const } : {}) })
    .where('id', '=', firm.id)
    .where('state', '=', firm.state)
    .execute()
}
