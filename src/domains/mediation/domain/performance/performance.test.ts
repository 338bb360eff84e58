import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judicialConfirmationUntil } from './judicial-confirmation.ts'
import { planInstalments } from './plan-instalments.ts'
import { readPerformance, type Obligation, type Performed } from './read-performance.ts'

describe('instalments', () => {
  test('what does not divide is with the last, and the day comes back after a short month', () => {
    expect(planInstalments({ totalFen: 10_000, count: 3, firstDueOn: '2026-01-31', everyMonths: 1 })).toEqual([
      { dueOn: '2026-01-31', amountFen: 3_333 },
      { dueOn: '2026-02-28', amountFen: 3_333 },
      { dueOn: '2026-03-31', amountFen: 3_334 },
    ])
  })

  test('no 分 is lost or made, whatever is divided', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 9_000_000_000 }), fc.integer({ min: 1, max: 120 }), (totalFen, count) => {
        const plan = planInstalments({ totalFen, count, firstDueOn: '2026-01-31', everyMonths: 1 })
        expect(plan.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(totalFen)
        expect(plan.map(({ dueOn }) => dueOn)).toEqual(plan.map(({ dueOn }) => dueOn).toSorted())
      }),
    )
  })

  test.each([
    [{ totalFen: 0 }, '总金额'],
    [{ totalFen: 1.5 }, '总金额'],
    [{ count: 0 }, '期数'],
    [{ totalFen: 2, count: 3 }, '不足一分'],
  ])('%o is refused', (wrong, words) => {
    const plan = { totalFen: 10_000, count: 2, firstDueOn: '2026-01-31', everyMonths: 1, ...wrong }
    expect(() => planInstalments(plan)).toThrow(words)
  })
})

describe('performance', () => {
  const owed: Obligation[] = [
    { id: 'first', dueOn: '2026-10-01', amountFen: 5_000 },
    { id: 'second', dueOn: '2026-11-01', amountFen: 5_000 },
    { id: 'repair', dueOn: '2026-11-15', amountFen: null },
  ]
  const paid = (obligationId: string, on: string, amountFen: number | null = 5_000): Performed => ({
    obligationId,
    on,
    amountFen,
  })
  const statesOn = (today: string, performed: Performed[] = []) => {
    const { state, obligations } = readPerformance(owed, performed, today, 3)
    return [state, ...obligations.map((one) => one.state)].join(' ')
  }

  test('waits, is due soon, is due on the day itself, and is breached on the next', () => {
    expect(statesOn('2026-09-27')).toBe('performing waiting waiting waiting')
    expect(statesOn('2026-09-28')).toBe('performing dueSoon waiting waiting')
    expect(statesOn('2026-10-01')).toBe('performing dueSoon waiting waiting')
    expect(statesOn('2026-10-02')).toBe('breached breached waiting waiting')
  })

  test('part of a payment is not the payment', () => {
    const parts = [paid('first', '2026-09-30', 2_000), paid('first', '2026-10-03', 3_000)]
    expect(statesOn('2026-10-02', parts)).toBe('breached breached waiting waiting')
    const reading = readPerformance(owed, parts, '2026-10-04', 3)
    expect(reading).toMatchObject({ state: 'performing', agreedFen: 10_000, paidFen: 5_000, nextDueOn: '2026-11-01' })
    expect(reading.obligations[0]).toEqual({ id: 'first', state: 'performedLate', openFen: 0, daysLate: 2 })
  })

  test('everything done: performed, with the act on its day', () => {
    const all = [paid('first', '2026-10-01'), paid('second', '2026-11-01'), paid('repair', '2026-11-15', null)]
    expect(statesOn('2026-11-14', all)).toBe('performing performed performed dueSoon')
    expect(statesOn('2026-12-31', all)).toBe('performed performed performed performed')
    expect(readPerformance(owed, all, '2026-12-31', 3).nextDueOn).toBeNull()
  })
})

test('judicial confirmation: thirty days after taking effect, with the reserve of a rest day', () => {
  expect(judicialConfirmationUntil('2026-09-03')).toEqual({ lastOn: '2026-10-03', rolledOn: '2026-10-08' })
  expect(judicialConfirmationUntil('2026-11-02')).toEqual({ lastOn: '2026-12-02', rolledOn: null })
})
