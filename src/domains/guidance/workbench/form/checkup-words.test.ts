import { expect, test } from 'vitest'
import type { CheckupItem } from '../../contract/index.ts'
import { listFor, noting, tradesOf, wordsOf } from './checkup-words.ts'

const point = (id: string, tradeName: string) => ({
  id,
  name: `演示风险点${id}`,
  organisationName: '演示局',
  tradeName,
})
const points = [point('1', '餐饮业'), point('2', '零售业'), point('3', '餐饮业'), point('4', '')]
const item = (riskPointId: string, finding: CheckupItem['finding'], advice = ''): CheckupItem => ({
  riskPointId,
  name: `演示风险点${riskPointId}`,
  finding,
  advice,
})

test('a trade has its own list, and what was noted stays on it', () => {
  expect(tradesOf(points).toSorted()).toEqual(['零售业', '餐饮业'].toSorted())
  const noted = [item('3', 'fine')]
  expect(listFor(points, '餐饮业', noted).map((one) => [one.point.id, one.noted?.finding])).toEqual([
    ['1', undefined],
    ['3', 'fine'],
  ])
})

test('a point is noted once, the last word holds', () => {
  expect(noting([item('1', 'fine'), item('3', 'fine')], item('1', 'advised'))).toEqual([
    item('3', 'fine'),
    item('1', 'advised'),
  ])
})

test('the check-up ends in guidance on what needs it, and on nothing else', () => {
  const noted = [item('1', 'advised', '请公示价格'), item('2', 'notApplicable'), item('3', 'advised')]
  expect(wordsOf(noted)).toBe('1. 演示风险点1：请公示价格\n2. 演示风险点3')
  expect(wordsOf([item('1', 'fine')])).toBe('')
})
