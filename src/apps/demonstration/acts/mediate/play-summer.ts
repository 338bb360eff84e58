import type { Stage } from '../../stage.ts'
import { tellCase } from '../tell-case.ts'
import { district, type Bureau } from './bureau.ts'
import { disputes } from './disputes.ts'
import type { Walk } from './walk-case.ts'
import { handOver, sealDossier } from './write-papers.ts'

const content = { heard: 'yes', respected: 'yes', understood: 'yes' }
const mixed = { heard: 'yes', respected: 'yes', understood: 'partly' }
const unheard = { heard: 'no', respected: 'yes', understood: 'yes' }

/** Most of the volume: settled where it arose, in a minute. */
const onTheSpot = [
  ['2020-07-06', '秤不准，少给二两水果', '当场补足并道歉'],
  ['2020-07-14', '小票和标价不一样', '按标价退还差额'],
  ['2020-07-28', '凉皮里有异物', '换一份并免单'],
  ['2020-08-18', '雨伞撑开就坏', '当场换一把'],
  ['2020-09-03', '团购券到店不能用', '当天补给同等餐品'],
] as const

/** July to September: kept, kept late, broken, failed, sent elsewhere, and on the spot. Three of them are told to others. */
export async function playSummer(stage: Stage, walk: Walk, { clerk }: Bureau): Promise<void> {
  for (const [day, facts, terms] of onTheSpot) {
    stage.at(day)
    const spot = await walk.onTheSpot('consumerRights', `演示：${facts}`, terms)
    if (day < '2020-08-01') await walk.rate(spot, content)
  }

  stage.at('2020-07-20')
  const accepted = await walk.accept(disputes.leak)
  await handOver(clerk, accepted, 'acceptance', '2020-07-20')
  const leak = await walk.talk(accepted, '2020-07-20')
  const repaired = { what: '修好漏点', amountFen: null, dueOn: '2020-08-05' }
  const paid = { what: '赔偿地板', amountFen: 180_000, dueOn: '2020-08-10' }
  await walk.agree(leak, '物业公司修好漏点并赔偿 1800 元，此后再无争议', [repaired, paid], '2020-07-20')
  await handOver(clerk, leak, 'agreement', '2020-07-20')
  stage.at('2020-08-10')
  await walk.act(leak, 'notePerformed', { dutyId: '1', on: '2020-08-04' })
  await walk.act(leak, 'notePerformed', { dutyId: '2', on: '2020-08-10', amountFen: 180_000 })
  await sealDossier(stage, clerk, leak)
  await walk.rate(leak, content)

  stage.at('2020-08-12')
  const shelf = await walk.talk(await walk.accept(disputes.shelf), '2020-08-12')
  await walk.act(shelf, 'fail', { reason: '双方对界线意见相差太大', told: true })
  await walk.rate(shelf, unheard)

  stage.at('2020-08-26')
  const stall = await walk.onTheSpot('urbanManagement', '演示：摊位遮挡店门', '向左移一米，互不追究')
  await walk.rate(stall, mixed)

  stage.at('2020-09-01')
  const deposit = await walk.talk(await walk.accept(disputes.deposit), '2020-09-01')
  const refund = { what: '退还押金', amountFen: 300_000, dueOn: '2020-09-11' }
  await walk.agree(deposit, '管理公司退还押金 3000 元', [refund], '2020-09-01')
  stage.at('2020-09-14')
  await walk.act(deposit, 'noteBreach', { dutyId: '1', words: '演示：押金到期没有退，请在三日内退还' })

  stage.at('2020-09-15')
  const card = await walk.talk(await walk.accept(disputes.card), '2020-09-15')
  await walk.act(card, 'sendElsewhere', {
    to: 'peoplesMediation',
    name: '演示街道人民调解委员会',
    on: '2020-09-15',
    reason: '涉及多名持卡人，适合一并调解',
  })
  stage.at('2020-09-25')
  await walk.act(card, 'noteAnswer', { result: 'settled', words: '演示：已与店铺达成分期退款' })

  stage.at('2020-09-28')
  await walk.act(deposit, 'closeUnperformed', { reason: '演示：催促后仍未退还', told: true })

  stage.at('2020-09-29')
  for (const [recordId, title, practice, effect] of [
    [
      leak.id,
      '一处漏水，三方都让一步',
      '先请人查明漏点，再谈费用；分两项写清谁做什么、哪天做完。',
      '到期前一天修好，赔偿当天付清。',
    ],
    [
      shelf.id,
      '谈不拢时把路指清楚',
      '分别听取意见，到现场量过两次；谈不拢当天告知可以去哪里、最后是哪天。',
      '没有拖过期限，双方都知道下一步。',
    ],
    [
      deposit.id,
      '签了字还要盯到做完',
      '协议写明日期，到期第二天催促，三次都有记录。',
      '没有履行的，告知可以申请司法确认或者起诉。',
    ],
  ] as const)
    await tellCase(stage, clerk, district, { work: 'mediation.case', recordId, title, practice, effect })
}
