import {
  listRiskPoints,
  makeGroupPicture,
  recordPublicity,
  sendListToReview,
  showBatch,
} from '#domains/risk-prevention/contract/index.ts'
import type { Stage } from '../../stage.ts'
import { passUnitReview } from '../seek-opinions.ts'
import { act, type Cast } from './write-batch.ts'

/** The list through 发布审核, then four ways of making it known. */
export async function publishAndSpread(stage: Stage, { clerk, reviewer }: Cast, batchId: string): Promise<void> {
  const params = { batchId }
  stage.at('2020-07-15')
  const { revision } = await clerk.call(showBatch, { params })
  const { publicationId } = await clerk.call(sendListToReview, {
    params,
    body: { revision, effectiveOn: '2020-07-15' },
  })
  await passUnitReview(stage, '金水区', publicationId)
  stage.at('2020-07-22')
  const record = (
    channel: 'lecture' | 'serviceWindow' | 'siteVisit',
    activity: string,
    audience: string,
    reach: number,
  ) =>
    clerk.call(recordPublicity, {
      params,
      body: { channel, activity, audience, heldOn: '2020-07-22', reach, materials: ['提示卡'] },
    })
  await record('lecture', '街道宣讲会', '沿街商户', 86)
  await record('serviceWindow', '综合窗口发放提示卡', '办事群众', 240)
  await record('siteVisit', '执法中队逐户走访', '演示二路商户', 57)
  const { items } = await clerk.call(listRiskPoints, { query: { batchId } })
  await clerk.call(makeGroupPicture, {
    params: { riskPointId: items[0]!.id },
    body: { group: '演示商户交流群', people: 180 },
  })
  await act(reviewer, batchId, 'finishPublication')
}
