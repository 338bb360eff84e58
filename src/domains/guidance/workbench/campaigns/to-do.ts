import { callSignedIn, type ToDoItem } from '#ui/workbench/index.ts'
import {
  firmSteps,
  listCampaigns,
  listCampaignWork,
  type CampaignSummary,
  type CampaignWork,
  type FirmStep,
} from '../../contract/index.ts'

/** Batches that are prepared and wait for a person to look through them; of those under way one line for all firms at a step. */
export async function listToDo(signal: AbortSignal): Promise<ToDoItem[]> {
  const [prepared, underWay] = await Promise.all([
    callSignedIn(listCampaigns, { query: { state: 'draft', pageSize: 50 } }, { signal }),
    callSignedIn(listCampaignWork, {}, { signal }),
  ])
  return [...prepared.items.map(lineOf), ...underWay.items.map(lineOfStep)]
}

const lineOf = (one: CampaignSummary): ToDoItem => ({
  id: one.id,
  dueOn: one.dueOn,
  title: `成批指导：${one.title}`,
  missing: `${one.organisationName} · 名单待核对，核对后由您开始`,
  path: `/guidance/campaigns/${one.id}`,
  actionText: '去核对',
  state: 'mine',
})

const deeds: Readonly<Record<FirmStep, string>> = { deliver: '去送达', followUp: '去回访', close: '去办结' }

const lineOfStep = (one: CampaignWork): ToDoItem => ({
  id: `${one.campaignId}.${one.step}`,
  dueOn: one.dueOn,
  title: `成批指导《${one.title}》：${one.firms} 户${firmSteps[one.step]}`,
  missing: one.organisationName,
  path: `/guidance/campaigns/${one.campaignId}?step=${one.step}`,
  actionText: deeds[one.step],
  state: 'mine',
})
