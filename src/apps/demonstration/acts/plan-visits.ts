import { acceptJointDay, keepApart, offerJointDay, planVisit } from '#platform/contact-calendar/contract/index.ts'
import type { Player, Stage } from '../stage.ts'

const first = '郑州市城市管理局'
const second = '郑州市商务局'
const firms = { noodles: '演示老街面馆', market: '演示河畔市场', bakery: '演示麦香面包店' } as const

/** Two bureaus plan their visits: one pair waits for a word, one has become one visit, one is kept apart with its reason. */
export async function planVisits(stage: Stage): Promise<void> {
  stage.at('2020-12-25')
  const [own, other] = await Promise.all([stage.of(first, 'reportingClerk'), stage.of(second, 'reportingClerk')])
  const visit = (by: Player, unit: string, name: string, on: string, topic: string) =>
    by.call(planVisit, {
      body: {
        organisationId: stage.units.get(unit)!,
        counterpartyName: name,
        kind: 'guidance',
        topic,
        officers: '演示执法人员',
        on,
        from: '09:30',
      },
    })
  await visit(own, first, firms.noodles, '2020-12-29', '门前摆放和油烟')
  await visit(other, second, firms.noodles, '2020-12-31', '预付卡备案提示')
  await visit(own, first, firms.market, '2021-01-05', '市场周边停车')
  const joined = (await visit(other, second, firms.market, '2021-01-07', '节前供应走访')).proposals[0]!
  const params = { jointProposalId: joined.id }
  const offered = await other.call(offerJointDay, { params, body: { revision: joined.revision, on: '2021-01-06' } })
  await own.call(acceptJointDay, { params, body: { revision: offered.revision } })
  await visit(own, first, firms.bakery, '2020-12-30', '招牌设置')
  const apart = (await visit(other, second, firms.bakery, '2021-01-04', '促销活动提示')).proposals[0]!
  await other.call(keepApart, {
    params: { jointProposalId: apart.id },
    body: { revision: apart.revision, reason: '促销在节后，提前去没有意义' },
  })
}
