import {
  actOnBatch,
  changeBatch,
  confirmLevel,
  createBatch,
  listCandidates,
  listRiskPoints,
  saveRiskPoint,
  showBatch,
  showRiskPoint,
  type Batch,
  type BatchStep,
  type StepAction,
} from '#domains/risk-prevention/contract/index.ts'
import { newId } from '#base/ids/index.ts'
import type { Player, Stage } from '../../stage.ts'
import { samplePoints } from './sample-points.ts'

/** Who plays a department: people of the unit that has accounts, which may stand above it. */
export interface Cast {
  readonly unit: string
  readonly clerk: Player
  readonly reviewer: Player
}

/** By when the steps are done: the days of the city's programme, or nothing yet. */
export const programmeDays = [
  { step: 'consultation', ownerName: '演示法制科', dueOn: '2020-07-29' },
  { step: 'publication', ownerName: '演示法制科', dueOn: '2020-08-15' },
  { step: 'guidance', ownerName: '演示执法中队', dueOn: '2020-09-20' },
  { step: 'evaluation', ownerName: '演示法制科', dueOn: '2020-12-20' },
] as const
export const nextDays = [
  { step: 'points', ownerName: '演示法制科', dueOn: '2020-12-31' },
  { step: 'consultation', ownerName: '演示法制科', dueOn: '2021-01-29' },
  { step: 'publication', ownerName: '演示法制科', dueOn: '2021-02-26' },
] as const

type Days = readonly { step: BatchStep; ownerName: string; dueOn: string }[]

/** A batch with its points as the clerk writes them; what the records hold of one is taken over from its candidate. */
export async function beginBatch(stage: Stage, cast: Cast, title: string, day: string, days: Days): Promise<string> {
  stage.at(day)
  const { clerk, unit } = cast
  const { id: batchId } = await clerk.call(createBatch, {
    body: { organisationId: stage.units.get(unit)!, year: 2020, title, focus: '投诉和案件较多，群众关注' },
  })
  const { items: found } = await clerk.call(listCandidates, { params: { batchId }, query: { limit: 100 } })
  for (const content of samplePoints(unit)) {
    const heap = found.find(({ draft }) => draft.item === content.item && draft.place === content.place)
    await clerk.call(saveRiskPoint, {
      params: { batchId, riskPointId: newId() },
      body: { revision: 0, content: heap ? { ...content, counts: heap.draft.counts } : content },
    })
  }
  const { revision } = await clerk.call(showBatch, { params: { batchId } })
  await clerk.call(changeBatch, { params: { batchId }, body: { revision, steps: [...days] } })
  return batchId
}

/** Each level confirmed as proposed, up to the measures. */
export async function confirmBatch({ reviewer }: Cast, batchId: string): Promise<void> {
  const { items } = await reviewer.call(listRiskPoints, { query: { batchId } })
  for (const { id, revision } of items) {
    const params = { riskPointId: id }
    const { proposal } = await reviewer.call(showRiskPoint, { params })
    await reviewer.call(confirmLevel, { params, body: { revision, level: proposal.level! } })
  }
  await act(reviewer, batchId, 'finishPoints')
  await act(reviewer, batchId, 'finishMeasures')
}

export async function act(reviewer: Player, batchId: string, action: StepAction): Promise<Batch> {
  const { revision } = await reviewer.call(showBatch, { params: { batchId } })
  return reviewer.call(actOnBatch, { params: { batchId }, body: { revision, action } })
}
