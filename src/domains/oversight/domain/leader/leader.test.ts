import { expect, test } from 'vitest'
import { totalOf, worsenedUnits } from './compare-week.ts'
import { leaderSentences, plainSentence, type Situation } from './sentences.ts'

const unit = (organisationName: string, count: number) => ({
  organisationId: organisationName,
  organisationName,
  count,
})
const lists = {
  tasks: '/tasks',
  handedIn: '/tasks?state=released',
  overdue: '/tasks?overdue=yes',
  rectifications: '/supervision?overdue=yes',
  worsened: '/oversight/worsened',
  decisions: '/oversight/decisions',
}
const calm: Situation = {
  tasks: { all: 120, handedIn: 90 },
  overdue: { now: 0, weekBefore: 0, units: 0 },
  rectificationsOverdue: 0,
  worsened: [],
  decisions: new Map(),
  lists,
}
const say = (situation: Partial<Situation>) => leaderSentences({ ...calm, ...situation }).map(plainSentence)

test('worse is who has more than a week before; who is new counts from nothing, who improved is left out', () => {
  const before = [unit('金水区', 3), unit('惠济区', 5)]
  const now = [unit('金水区', 4), unit('惠济区', 2), unit('中原区', 2)]
  expect(
    worsenedUnits(before, now).map(({ organisationName, before: was, count }) => [organisationName, was, count]),
  ).toEqual([
    ['中原区', 0, 2],
    ['金水区', 3, 4],
  ])
  expect(totalOf(now)).toBe(8)
})

test('in a quiet week the page says so', () => {
  expect(say({})).toEqual([
    '执行中的年度任务 120 项，已报送 90 项；没有超期任务。',
    '与一周前相比，超期任务没有增减；没有单位变差。',
    '目前没有等您决定的事项。',
  ])
  expect(say({ tasks: { all: 0, handedIn: 0 } })[0]).toBe('目前没有执行中的年度任务。')
})

test('in a bad week the three sentences say how much, who, and what waits', () => {
  const worsened = worsenedUnits([unit('金水区', 1)], [unit('金水区', 4), unit('惠济区', 1)])
  expect(
    say({
      overdue: { now: 5, weekBefore: 1, units: 2 },
      rectificationsOverdue: 1,
      worsened,
      decisions: new Map([
        ['question', 0],
        ['extension', 2],
        ['objection', 1],
      ] as const),
    }),
  ).toEqual([
    '执行中的年度任务 120 项，已报送 90 项；超期未报送 5 项，涉及 2 个单位，另有 1 份整改通知超期。',
    '与一周前相比，超期任务由 1 项变为 5 项，增加 4 项；2 个单位变差，其中金水区由 1 项增至 4 项。',
    '等您决定的事项 3 件：延期申请 2 件、申诉 1 件。',
  ])
})

test('fewer overdue tasks can stand beside a unit that got worse', () => {
  const worsened = worsenedUnits([unit('金水区', 9)], [unit('惠济区', 1)])
  expect(say({ overdue: { now: 1, weekBefore: 9, units: 1 }, worsened })[1]).toBe(
    '与一周前相比，超期任务由 9 项变为 1 项，减少 8 项；1 个单位变差，惠济区由 0 项增至 1 项。',
  )
})

test('every number of the first and the last sentence opens a list', () => {
  const parts = leaderSentences({
    ...calm,
    overdue: { now: 5, weekBefore: 5, units: 2 },
    decisions: new Map([['extension', 2]]),
  }).flat()
  expect(parts.filter((part) => typeof part !== 'string')).toEqual([
    { number: 120, list: lists.tasks },
    { number: 90, list: lists.handedIn },
    { number: 5, list: lists.overdue },
    { number: 2, list: lists.decisions },
  ])
})
