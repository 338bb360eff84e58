import type { Stage } from '../../stage.ts'
import { disputes } from './disputes.ts'
import type { Walk } from './walk-case.ts'

/** October to December: one kept so far, one withdrawn, one waiting for another body's answer, two on the spot. */
export async function playAutumn(stage: Stage, walk: Walk): Promise<void> {
  stage.at('2020-10-15')
  await walk.onTheSpot('urbanManagement', '演示：外摆桌椅占了邻店门口', '晚七点后再摆，收摊清扫')

  stage.at('2020-10-19')
  const sign = await walk.accept(disputes.sign)
  stage.at('2020-10-28')
  await walk.act(sign, 'withdraw', { reason: '演示：双方自行商量好了' })

  stage.at('2020-11-03')
  const parking = await walk.talk(await walk.accept(disputes.parking), '2020-11-03')
  const instalments = [
    { what: '退还租金第一期', amountFen: 60_000, dueOn: '2020-11-30' },
    { what: '退还租金第二期', amountFen: 60_000, dueOn: '2021-01-15' },
  ]
  await walk.agree(parking, '停车公司分两期退还租金 1200 元', instalments, '2020-11-03')
  stage.at('2020-11-27')
  await walk.act(parking, 'notePerformed', { dutyId: '1', on: '2020-11-27', amountFen: 60_000 })

  stage.at('2020-12-08')
  const noise = await walk.talk(await walk.accept(disputes.noise), '2020-12-08')
  await walk.act(noise, 'sendElsewhere', {
    to: 'courtMediation',
    name: '演示人民法院诉前调解中心',
    on: '2020-12-08',
    reason: '住户已经准备起诉，由法院先行调解更合适',
  })

  stage.at('2020-12-15')
  await walk.onTheSpot('consumerRights', '演示：蛋糕写错字', '店家重做一个，不加收费用')
}
