import { expect, test } from 'vitest'
import { availablePlanActions, availableRectificationActions } from './available-actions.ts'

const both = new Set(['supervision.plan', 'supervision.visit'])
const random = { kind: 'random', state: 'draft', units: 0, draws: 0, visits: 0 } as const

test('a random check is drawn, then started; drawing again is possible until somebody was visited', () => {
  expect(availablePlanActions(random, both)).toEqual(['change', 'draw'])
  expect(availablePlanActions({ ...random, units: 3, draws: 1 }, both)).toEqual(['draw', 'start'])
  expect(availablePlanActions({ ...random, state: 'running', units: 3, draws: 1 }, both)).toEqual([
    'draw',
    'close',
    'visit',
  ])
  expect(availablePlanActions({ ...random, state: 'running', units: 3, draws: 1, visits: 1 }, both)).toEqual([
    'close',
    'visit',
  ])
})

test('units of other checks are named, never drawn, and a closed plan rests', () => {
  const focused = { ...random, kind: 'focused', units: 2 } as const
  expect(availablePlanActions(focused, both)).toEqual(['change', 'setUnits', 'start'])
  expect(availablePlanActions({ ...focused, state: 'closed' }, both)).toEqual([])
  expect(availablePlanActions(focused, new Set())).toEqual([])
})

test('a notice goes from hand to hand: the unit acknowledges and answers, the supervisor re-checks', () => {
  const unit = { answers: true, supervises: false }
  const supervisor = { answers: false, supervises: true }
  expect(availableRectificationActions('delivered', unit)).toEqual(['acknowledge'])
  expect(availableRectificationActions('acknowledged', unit)).toEqual(['answer'])
  expect(availableRectificationActions('answered', unit)).toEqual([])
  expect(availableRectificationActions('answered', supervisor)).toEqual(['recheck', 'void'])
  expect(availableRectificationActions('closed', supervisor)).toEqual([])
  expect(availableRectificationActions('void', unit)).toEqual([])
})
