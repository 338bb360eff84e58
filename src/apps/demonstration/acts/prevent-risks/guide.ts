import { answerGuidance, giveBooklet, listRiskPoints, recordGuidance } from '#domains/risk-prevention/contract/index.ts'
import type { Stage } from '../../stage.ts'
import { knowFirms } from './know-firms.ts'
import { act, type Cast } from './write-batch.ts'

const modes = ['reminder', 'promptNotice', 'coaching', 'suggestion'] as const
const results = ['adopted', 'adopted', 'partlyAdopted', 'adopted', 'notAdopted'] as const

/** Twelve shops are guided, the points with the highest level first; each says freely what it makes of it. */
export async function guide(stage: Stage, { clerk, reviewer }: Cast, batchId: string): Promise<void> {
  stage.at('2020-08-25')
  const firmId = await knowFirms(stage, clerk)
  const { items } = await clerk.call(listRiskPoints, { query: { batchId, sort: '-level' } })
  for (let place = 0; place < 12; place++) {
    const point = items[place % items.length]!
    const { id, revision, ...guided } = await clerk.call(recordGuidance, {
      params: { riskPointId: point.id },
      body: {
        ...(place === 0 ? { counterpartyId: firmId, dueOn: '2020-09-05', dueTime: '15:00' } : {}),
        counterpartyName: `演示商户${String(place + 1).padStart(2, '0')}`,
        contactTitle: place % 2 ? '店长' : '负责人',
        mode: modes[place % modes.length]!,
        guidedOn: '2020-08-25',
        officers: ['演示执法员甲', '演示执法员乙'],
        content: `就“${point.name}”说明要求和避免的办法，留下提示卡。`,
      },
    })
    const result = results[place % results.length]!
    await clerk.call(answerGuidance, {
      params: { guidanceRecordId: id },
      body: { revision, result, resultOn: '2020-08-25' },
    })
    if (guided.counterpartyId === firmId)
      await clerk.call(giveBooklet, { params: { guidanceRecordId: id }, body: { revision: revision + 1 } })
  }
  await act(reviewer, batchId, 'finishGuidance')
}
