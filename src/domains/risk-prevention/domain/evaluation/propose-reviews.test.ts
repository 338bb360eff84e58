import { expect, test } from 'vitest'
import { proposeReviews } from './propose-reviews.ts'
import { comparePeriods } from './same-period.ts'

const point = (cases: number | null, casesBefore: number | null, inspections: number | null = 100) => ({
  riskPointId: 'p',
  name: '停车',
  ...comparePeriods({ cases, casesBefore, inspections, inspectionsBefore: 100 }, 0.2),
})
const proposed = (...given: Parameters<typeof point>) =>
  proposeReviews([point(...given)], 0.2).map(({ proposal }) => proposal)

test('a rise beyond that of the checks asks for revision, nothing in either period for retirement, a fall for an example', () => {
  expect(proposed(60, 40)).toEqual(['revise'])
  expect(proposed(0, 0)).toEqual(['retire'])
  expect(proposed(30, 40)).toEqual(['example'])
  expect(proposeReviews([point(60, 40)], 0.2)[0]!.reason).toBe(
    '违法 60 件，上一同期 40 件，上升 50%，升得比检查多（检查 100 次，上一同期 100 次）',
  )
})

test('where checks fell or are unknown, or the change is small, nothing is proposed', () => {
  expect(proposed(10, 40, 60)).toEqual([])
  expect(proposed(0, 0, 60)).toEqual([])
  expect(proposed(10, 40, null)).toEqual([])
  expect(proposed(null, 40)).toEqual([])
  expect(proposed(38, 40)).toEqual([])
  expect(proposed(60, 40, 160)).toEqual([])
})
