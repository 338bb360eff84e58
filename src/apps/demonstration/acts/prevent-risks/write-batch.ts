import {
  actOnBatch,
  changeBatch,
  confirmLevel,
  createBatch,
  saveRiskPoint,
  showBatch,
  type Batch,
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

/** A batch with its points, each level confirmed as proposed, up to the measures. */
export async function writeBatch(stage: Stage, cast: Cast, title: string, day: string): Promise<string> {
  stage.at(day)
  const { clerk, reviewer, unit } = cast
  const { id: batchId } = await clerk.call(createBatch, {
    body: { organisationId: stage.units.get(unit)!, year: 2020, title, focus: '投诉和案件较多，群众关注' },
  })
  for (const content of samplePoints(unit)) {
    const params = { riskPointId: newId() }
    const { proposal, revision } = await clerk.call(saveRiskPoint, {
      params: { batchId, ...params },
      body: { revision: 0, content },
    })
    await reviewer.call(confirmLevel, { params, body: { revision, level: proposal.level! } })
  }
  const { revision } = await clerk.call(showBatch, { params: { batchId } })
  await clerk.call(changeBatch, {
    params: { batchId },
    body: {
      revision,
      steps: [
        { step: 'consultation', ownerName: '演示法制科', dueOn: '2020-07-29' },
        { step: 'publication', ownerName: '演示法制科', dueOn: '2020-08-15' },
        { step: 'guidance', ownerName: '演示执法中队', dueOn: '2020-09-20' },
        { step: 'evaluation', ownerName: '演示法制科', dueOn: '2020-12-20' },
      ],
    },
  })
  await act(reviewer, batchId, 'finishPoints')
  await act(reviewer, batchId, 'finishMeasures')
  return batchId
}

export async function act(reviewer: Player, batchId: string, action: StepAction): Promise<Batch> {
  const { revision } = await reviewer.call(showBatch, { params: { batchId } })
  return reviewer.call(actOnBatch, { params: { batchId }, body: { revision, action } })
}
