import { describe, expect, test } from 'vitest'
import { articleKeyOf, exemptionSentence, faultOfList, itemKeysOf, matchExemptions } from './index.ts'

const rule = { law: '演示条例', article: '第十条第一款' }
const content = { name: '占道摆放商品', item: '占道经营', ...rule, validFrom: '2020-01-01', validTo: '2020-12-31' }
const issued = [{ content, organisationPath: 'a.b', shown: 'exempt' }]
const point = { id: 'p', name: '店外摆摊', item: '', bases: [], organisationPath: 'a.b.c' }
const matches = (changed: object, on = '2020-06-01') =>
  matchExemptions([{ ...point, ...changed }], issued, on).get('p') ?? []

describe('an exemption holds for a point', () => {
  test.each([
    ['of the same name', { name: '占道 摆放商品' }],
    ['of the same item', { item: '占道经营的行政处罚' }],
    ['of the same article', { bases: [{ law: '《演示条例》', article: '第十条 第一款' }] }],
    ['of the unit itself', { item: '占道经营', organisationPath: 'a.b' }],
  ])('%s', (_name, changed) => expect(matches(changed)).toEqual(['exempt']))

  test.each([
    ['of another item', { item: '违法停车' }],
    ['of another paragraph', { bases: [{ law: '演示条例', article: '第十条第二款' }] }],
    ['of the same article of another law', { bases: [{ law: '另一条例', article: '第十条第一款' }] }],
    ['of a unit beside', { item: '占道经营', organisationPath: 'a.bb' }],
    ['of a unit above', { item: '占道经营', organisationPath: 'a' }],
  ])('not %s', (_name, changed) => expect(matches(changed)).toEqual([]))

  test.each(['2019-12-31', '2021-01-01'])('not on %s, when it is not in force', (day) =>
    expect(matches({ item: '占道经营' }, day)).toEqual([]),
  )
})

test('nothing is matched by words that say nothing', () => {
  expect(itemKeysOf({ name: '的处罚', item: ' ' })).toEqual([])
  expect(articleKeyOf({ law: '演示条例', article: '—' })).toBe('')
})

test('the sentence promises what the list promises: must for a minor act, may for a first offence', () => {
  const said = { id: '', levels: [], quote: '', correctionDays: 3, condition: '首次发现', ...content } as never
  expect(exemptionSentence({ ...(said as object), kind: 'minorOffence' } as never)).toContain(
    '并在 3 天内改正的，依法不予行政处罚',
  )
  expect(exemptionSentence({ ...(said as object), kind: 'firstOffence' } as never)).toContain('可以不予行政处罚')
})

test('a list is published when every basis is confirmed and nothing in it has ended', () => {
  const item = { name: '甲', basisConfirmed: {}, validTo: null }
  expect(faultOfList([], '2020-01-01')).toContain('还没有事项')
  expect(faultOfList([item, { ...item, basisConfirmed: null }], '2020-01-01')).toContain('1 项的依据待确认')
  expect(faultOfList([{ ...item, validTo: '2019-12-31' }], '2020-01-01')).toContain('已经失效')
  expect(faultOfList([item], '2020-01-01')).toBeNull()
})
