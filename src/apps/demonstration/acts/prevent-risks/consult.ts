import {
  answerOpinions,
  concludeConsultation,
  listOpinions,
  registerOpinion,
  showConsultation,
} from '#domains/consultations/contract/index.ts'
import { consultOnBatch, showBatch } from '#domains/risk-prevention/contract/index.ts'
import type { Stage } from '../../stage.ts'
import { passUnitReview } from '../seek-opinions.ts'
import type { Cast } from './write-batch.ts'

/** Three audiences, website and paper; every opinion has its answer before the batch goes on. */
export async function consult(stage: Stage, { clerk, reviewer }: Cast, batchId: string): Promise<void> {
  stage.at('2020-06-05')
  const { revision } = await clerk.call(showBatch, { params: { batchId } })
  const { consultationId, publicationId } = await clerk.call(consultOnBatch, {
    params: { batchId },
    body: {
      revision,
      explanation: '请对三个违法风险点的等级、表述和防控措施提出意见，逐条研究并公布采纳情况。',
      audiences: ['internal', 'society', 'counterparties', 'associations'],
      channels: ['website', 'visit', 'letter'],
      submitTo: '演示路 1 号综合窗口，工作日 9:00–17:00',
    },
  })
  await passUnitReview(stage, '金水区', publicationId!)
  const params = { consultationId }
  const { code } = await clerk.call(showConsultation, { params })
  stage.at('2020-06-16')
  await stage.sendForm(`/consultations/${code}/comment`, { text: '演示一路晚间没有车位，希望划一些限时车位' })
  await clerk.call(registerOpinion, {
    params,
    body: { channel: 'visit', audience: 'counterparties', receivedOn: '2020-06-15', text: '外摆时段请写明几点到几点' },
  })
  stage.at('2020-07-08')
  const { items } = await clerk.call(listOpinions, { params })
  await clerk.call(answerOpinions, {
    params,
    body: {
      opinionIds: items.map(({ id }) => id),
      fate: 'adopted',
      reason: '意见具体可行',
      changeNote: '限时泊位和外摆时段已写入防控措施',
    },
  })
  const { revision: shown } = await reviewer.call(showConsultation, { params })
  await reviewer.call(concludeConsultation, { params, body: { revision: shown } })
}
