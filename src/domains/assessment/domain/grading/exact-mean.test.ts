import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSums, exactMean } from './exact-mean.ts'

const hundredths = fc.integer({ min: 0, max: 10_000 })

describe('the unrounded mean', () => {
  it('compares as fractions do, whatever the decimals', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1, maxLength: 30 }), hundredths, (values, limit) => {
        const difference = values.reduce((sum, value) => sum + value, 0) - limit * values.length
        expect(exactMean(values.map((value) => value / 100)).compareWith(limit / 100)).toBe(Math.sign(difference) + 0)
      }),
    )
  })

  it('never shows more than it is', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1, maxLength: 30 }), (values) => {
        const mean = exactMean(values.map((value) => value / 100))
        expect(mean.compareWith(Number.parseFloat(mean.text))).toBe(mean.text.endsWith('…') ? 1 : 0)
      }),
    )
  })

  it.each([
    [[91, 84, 90], '265', '88.3333…'],
    [[89.9, 90.1], '180', '90'],
    [[0.1, 0.2], '0.3', '0.15'],
    [[90, 90, 89.99999], '269.99999', '89.9999…'],
    [[1e-7, 0], '0.0000001', '0.0000…'],
    [[0], '0', '0'],
  ])('of %j has the sum %s and reads %s', (values, sum, text) => {
    expect(exactMean(values)).toMatchObject({ sum, text })
  })

  it('sees a score that misses 90 in its last digit', () => {
    expect(exactMean([89.99999999999999]).compareWith(90)).toBe(-1)
    expect(exactMean([90.00000000000001]).compareWith(90)).toBe(1)
  })
})

it('compares sums as written', () => {
  expect(compareSums([90.1], [75.1, 15])).toBe(0)
  expect(compareSums([90.2], [75.1, 15])).toBe(1)
  expect(compareSums([], [0.1])).toBe(-1)
})
