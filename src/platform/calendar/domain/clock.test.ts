import { describe, expect, test } from 'vitest'
import { readClock, type Clock } from './clock.ts'

const ninetyDays: Clock = { startOn: '2026-03-02', length: { value: 90, unit: 'calendarDay' } }
const sevenWorkingDays: Clock = { startOn: '2026-09-18', length: { value: 7, unit: 'workingDay' } }

describe('a clock without suspension', () => {
  test('ends where the plain count ends and says what is left', () => {
    expect(readClock(ninetyDays, '2026-05-30')).toEqual({
      state: 'running',
      dueOn: '2026-05-31',
      left: 1,
      assumedYears: [],
    })
    expect(readClock(sevenWorkingDays, '2026-09-24')).toMatchObject({ dueOn: '2026-09-29', left: 2 })
  })
  test('is in time on its last day and overdue on the next', () => {
    expect(readClock(ninetyDays, '2026-05-31')).toMatchObject({ state: 'running', left: 0 })
    expect(readClock(ninetyDays, '2026-06-02')).toMatchObject({ state: 'overdue', left: -2 })
    expect(readClock(sevenWorkingDays, '2026-10-08')).toMatchObject({ state: 'overdue', left: -2 })
  })
})

describe('a suspension', () => {
  test('moves the due date by the days it took', () => {
    const clock = { ...ninetyDays, suspensions: [{ from: '2026-04-01', to: '2026-04-10' }] }
    expect(readClock(clock, '2026-03-31')).toMatchObject({ dueOn: '2026-06-10', left: 61 })
  })
  test('moves a limit of working days by its working days only', () => {
    const clock = { ...sevenWorkingDays, suspensions: [{ from: '2026-09-19', to: '2026-09-21' }] }
    expect(readClock(clock, '2026-09-18')).toMatchObject({ dueOn: '2026-10-08', left: 7 })
  })
  test('moves a limit of months too, also when it falls into the days it added', () => {
    const clock: Clock = {
      startOn: '2026-01-31',
      length: { value: 1, unit: 'month' },
      suspensions: [
        { from: '2026-02-10', to: '2026-02-11' },
        { from: '2026-03-01', to: '2026-03-05' },
      ],
    }
    expect(readClock(clock, '2026-02-01').dueOn).toBe('2026-03-07')
  })
  test('that overlaps another is not counted twice', () => {
    const suspensions = [
      { from: '2026-04-01', to: '2026-04-10' },
      { from: '2026-04-05', to: '2026-04-12' },
    ]
    expect(readClock({ ...ninetyDays, suspensions }, '2026-03-31').dueOn).toBe('2026-06-12')
  })
  test('after the end changes nothing', () => {
    const clock = { ...ninetyDays, suspensions: [{ from: '2026-06-01', to: null }] }
    expect(readClock(clock, '2026-05-01').dueOn).toBe('2026-05-31')
  })
  test('without an end leaves the due date open', () => {
    const clock = { ...ninetyDays, suspensions: [{ from: '2026-04-01', to: null }] }
    expect(readClock(clock, '2026-04-20')).toEqual({ state: 'suspended', dueOn: null, left: null, assumedYears: [] })
  })
})

test('an extension runs from the end of the first limit', () => {
  const seal: Clock = {
    startOn: '2026-01-31',
    length: { value: 30, unit: 'calendarDay' },
    extensions: [{ value: 30, unit: 'calendarDay' }],
  }
  expect(readClock(seal, '2026-02-01').dueOn).toBe('2026-04-01')
})

test('a clock that runs into a year without a notice says so', () => {
  const clock: Clock = { startOn: '2026-12-28', length: { value: 5, unit: 'workingDay' } }
  expect(readClock(clock, '2026-12-29').assumedYears).toEqual([2027])
})
