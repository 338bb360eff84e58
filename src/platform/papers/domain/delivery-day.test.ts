import { describe, expect, it } from 'vitest'
import type { NewDelivery } from '../contract/delivery.ts'
import { arrivalFault, dayOfDelivery, deliveryFault } from './delivery-day.ts'
import { deliveryFacts } from './delivery-facts.ts'

const recipient = '演示商户'
const ways: Record<NewDelivery['way'], NewDelivery> = {
  direct: { way: 'direct', recipient, receivedOn: '2020-12-20', relation: '本人', place: '' },
  refusal: {
    way: 'refusal',
    recipient,
    leftOn: '2020-12-20',
    place: '演示路1号',
    reason: '阅后拒绝签字',
    witnesses: [{ name: '演示见证人', unit: '演示社区' }],
  },
  post: {
    way: 'post',
    recipient,
    sentOn: '2020-12-20',
    carrier: '邮政',
    trackingNumber: 'XA12345678',
    address: '演示路1号',
  },
  electronic: {
    way: 'electronic',
    recipient,
    sentOn: '2020-12-20',
    address: 'nobody@example.invalid',
    consentOn: '2020-12-19',
    consentWhere: '卷内',
  },
  notice: { way: 'notice', recipient, noticeOn: '2020-12-20', place: '公告栏', reason: '下落不明' },
}

describe('送达日', () => {
  it('签收、留置即日；公告经过三十日；邮寄、电子等回执', () => {
    expect(Object.values(ways).map((one) => [one.way, dayOfDelivery(one)])).toEqual([
      ['direct', '2020-12-20'],
      ['refusal', '2020-12-20'],
      ['post', null],
      ['electronic', null],
      ['notice', '2021-01-19'],
    ])
  })

  it.each(Object.values(ways))('$way 不能早于出具，也不能晚于今天', (one) => {
    expect(deliveryFault(one, '2020-12-20', '2020-12-28')).toBeNull()
    expect(deliveryFault(one, '2020-12-21', '2020-12-28')).toContain('早于文书出具日')
    expect(deliveryFault(one, '2020-12-01', '2020-12-19')).toContain('晚于今天')
  })

  it('没有先同意，就没有电子送达', () => {
    const late = { ...ways.electronic, consentOn: '2020-12-21' } as NewDelivery
    expect(deliveryFault(late, '2020-12-01', '2020-12-28')).toContain('同意')
  })

  it('回执日在发送日与今天之间', () => {
    expect(arrivalFault(ways.post, '2020-12-22', '2020-12-28')).toBeNull()
    expect(arrivalFault(ways.post, '2020-12-19', '2020-12-28')).toContain('早于发送日')
    expect(arrivalFault(ways.post, '2020-12-29', '2020-12-28')).toContain('晚于今天')
  })
})

describe('送达回证', () => {
  it('写明方式、见证人和送达日怎样确定', () => {
    const facts = Object.fromEntries(deliveryFacts(ways.refusal).map(({ label, value }) => [label, value]))
    expect(facts).toMatchObject({ 送达方式: '留置送达（拒签）', 见证人: '演示见证人（演示社区）' })
    expect(facts['送达日的确定']).toContain('待确认')
  })

  it('没有填的栏不印', () => {
    expect(deliveryFacts(ways.direct).map(({ label }) => label)).not.toContain('送达地点')
  })
})
