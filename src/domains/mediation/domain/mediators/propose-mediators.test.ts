import { expect, test } from 'vitest'
import { proposeMediators, type RosterMediator } from './propose-mediators.ts'

const mediator = (name: string, more: Partial<RosterMediator> = {}): RosterMediator => ({
  id: name,
  name,
  organisationId: 'bureau',
  areas: ['consumerRights'],
  validFrom: '2020-01-01',
  validTo: null,
  load: 0,
  recusals: [],
  ...more,
})
const civil = { disputeClass: 'civil', area: 'consumerRights', actingUnitId: null, today: '2020-12-28' } as const
const namesOf = (roster: RosterMediator[]) => proposeMediators(roster, civil).map(({ name }) => name)

test('knowing the area goes before a light desk, a light desk before the name', () => {
  const roster = [
    mediator('演示丙', { load: 3 }),
    mediator('演示乙', { areas: ['labour'] }),
    mediator('演示甲', { load: 3 }),
    mediator('演示丁', { load: 1 }),
  ]
  expect(namesOf(roster)).toEqual(['演示丁', '演示丙', '演示甲', '演示乙'])
  expect(proposeMediators(roster, civil).at(0)?.reasons).toEqual(['擅长消费者权益保护', '在办 1 件'])
  expect(proposeMediators(roster, civil).at(-1)?.reasons).toEqual(['名单上没有写擅长消费者权益保护', '手上没有在办的'])
})

test('in an administrative dispute nobody of the unit that acted mediates, and it is said', () => {
  const [first, second] = proposeMediators(
    [mediator('演示甲'), mediator('演示乙', { organisationId: 'other', load: 9 })],
    {
      ...civil,
      disputeClass: 'administrative',
      actingUnitId: 'bureau',
    },
  )
  expect(first).toMatchObject({ name: '演示乙', eligible: true })
  expect(second).toMatchObject({ name: '演示甲', eligible: false, reasons: ['应当回避：在作出争议行政行为的单位任职'] })
})

test('a declared recusal, a term that has ended and one not begun rule out, each with its reason', () => {
  const roster = [
    mediator('回避', { recusals: ['interest', 'partyObjects'] }),
    mediator('届满', { validTo: '2020-12-27' }),
    mediator('最后一天', { validTo: '2020-12-28' }),
    mediator('未到', { validFrom: '2020-12-29' }),
  ]
  const shown = Object.fromEntries(proposeMediators(roster, civil).map((one) => [one.name, one]))
  expect(shown['最后一天']).toMatchObject({ eligible: true })
  expect(shown['届满']?.reasons).toEqual(['在名单内的期限已于 2020-12-27 届满'])
  expect(shown['未到']?.reasons).toEqual(['2020-12-29 起才在名单内'])
  expect(shown['回避']?.reasons).toEqual(['应当回避：与纠纷有利害关系', '应当回避：当事人提出更换，并说明了理由'])
})
