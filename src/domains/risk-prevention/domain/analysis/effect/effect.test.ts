import { describe, expect, it } from 'vitest'
import { seededRandom } from '../statistics/random.ts'
import { estimateEffect } from './effect.ts'
import type { Panel } from './panel.ts'

const PERIODS = 24
const MIDDLE = 12

interface Recipe {
  readonly units?: number
  readonly guided?: number
  readonly effect?: number
  readonly mean?: number
  readonly risen?: boolean
  readonly staggered?: boolean
}

/** Units of unequal size with a season; guided ones by lot, or those that happened to rise before the date. */
function panel(
  seed: number,
  { units = 40, guided = 10, effect = 0, mean = 12, risen = false, staggered = false }: Recipe = {},
): Panel {
  const random = seededRandom(seed)
  const size = Array.from({ length: units }, () => mean * Math.exp(0.5 * random.normal()))
  const draw = (unit: number, period: number, factor = 1) =>
    random.overdispersed(size[unit]! * factor * Math.exp(0.2 * Math.sin(period / 2)), 2)
  const counts = size.map((_, unit) => Float64Array.from({ length: PERIODS }, (_, period) => draw(unit, period)))
  const rise = (unit: number) => sum(counts[unit]!, MIDDLE - 3, MIDDLE) / (sum(counts[unit]!, 0, MIDDLE - 3) + 1)
  const order = random.shuffle(size.map((_, unit) => unit))
  if (risen) order.sort((a, b) => rise(b) - rise(a))
  const treatedFrom = size.map(() => Number.POSITIVE_INFINITY)
  order.slice(0, guided).forEach((unit, i) => {
    treatedFrom[unit] = MIDDLE + (staggered ? (i % 5) - 2 : 0)
    if (effect === 0) return
    for (let period = treatedFrom[unit]!; period < PERIODS; period++)
      counts[unit]![period] = draw(unit, period, 1 + effect)
  })
  return {
    units: size.map((_, unit) => `单位${unit}`),
    periods: PERIODS,
    periodsPerYear: 12,
    counts,
    exposure: size.map(() => new Float64Array(PERIODS).fill(1)),
    treatedFrom,
  }
}

function sum(values: Float64Array, from: number, until: number): number {
  return values.subarray(from, until).reduce((total, value) => total + value, 0)
}

function runs(count: number, recipe: Recipe) {
  return Array.from({ length: count }, (_, run) => estimateEffect(panel(100 + run, recipe)))
}

describe('effect of guidance', () => {
  it('claims nothing where there is nothing', () => {
    const answers = runs(20, {})
    expect(answers.filter(({ verdict }) => verdict !== 'cannotTell').length).toBeLessThanOrEqual(2)
    expect(answers.filter(({ low, high }) => low! <= 0 && high! >= 0).length).toBeGreaterThanOrEqual(18)
  })

  it('finds a fall of a fifth, and its interval holds the truth', () => {
    const answers = runs(20, { effect: -0.2 })
    expect(answers.filter(({ verdict }) => verdict === 'fell').length).toBeGreaterThanOrEqual(14)
    expect(answers.filter(({ low, high }) => low! <= -0.2 && high! >= -0.2).length).toBeGreaterThanOrEqual(18)
    expect(answers.filter(({ verdict }) => verdict === 'rose')).toEqual([])
  })

  it('finds it also where units were guided at different times, and a rise as a rise', () => {
    expect(
      runs(8, { effect: -0.35, staggered: true }).filter(({ verdict }) => verdict === 'fell').length,
    ).toBeGreaterThanOrEqual(7)
    expect(runs(8, { effect: 0.4 }).filter(({ verdict }) => verdict === 'rose').length).toBeGreaterThanOrEqual(7)
  })

  it('is not deceived by units guided because they had risen, and says why', () => {
    const answers = runs(15, { risen: true, mean: 5 })
    expect(answers.filter(({ verdict }) => verdict !== 'cannotTell').length).toBeLessThanOrEqual(1)
    expect(
      answers.filter(({ cautions }) => cautions.some((caution) => caution.includes('明显上升'))).length,
    ).toBeGreaterThanOrEqual(14)
  })

  it('still finds a strong fall among units that had risen', () => {
    const answers = runs(6, { risen: true, effect: -0.6, mean: 20 })
    expect(answers.filter(({ verdict }) => verdict === 'fell').length).toBeGreaterThanOrEqual(5)
  })

  it('rare violations with many empty months make no claim out of noise', () => {
    const answers = runs(30, { mean: 0.3 })
    expect(answers.filter(({ verdict }) => verdict !== 'cannotTell').length).toBeLessThanOrEqual(3)
    expect(answers.every(({ low, high }) => low! >= -1 && high! > low!)).toBe(true)
  })

  it('measures against exposure: twice the checks with twice the findings is no rise', () => {
    const given = panel(7)
    const doubled = given.treatedFrom.map((from, unit) => {
      for (let period = from; period < PERIODS; period++) given.counts[unit]![period]! *= 2
      return given.exposure[unit]!.map((value, period) => (period >= from ? 2 * value : value))
    })
    expect(estimateEffect({ ...given, exposure: doubled }).verdict).toBe('cannotTell')
    expect(estimateEffect(given).verdict).toBe('rose')
  })

  it('scaled counts and rates give the same answer', () => {
    const given = panel(21, { effect: -0.3 })
    const rates = { ...given, counts: given.counts.map((row) => row.map((count) => count / 317)) }
    const [plain, scaled] = [estimateEffect(given), estimateEffect(rates)]
    expect(scaled.verdict).toBe(plain.verdict)
    expect(scaled.estimate).toBeCloseTo(plain.estimate!, 1)
  })

  it('gaps in the panel are not taken for zeros', () => {
    const given = panel(13)
    given.treatedFrom.forEach((from, unit) => {
      if (from < PERIODS) for (let period = 14; period < 20; period++) given.counts[unit]![period] = Number.NaN
    })
    expect(estimateEffect(given).verdict).toBe('cannotTell')
  })

  it('without unguided units it estimates but does not judge', () => {
    const given = panel(5, { guided: 40, effect: -0.4 })
    const { verdict, estimate, cautions, units } = estimateEffect(given)
    expect(verdict).toBe('cannotTell')
    expect(estimate).toBeLessThan(0)
    expect(units).toEqual({ treated: 40, comparison: 0 })
    expect(cautions.join()).toContain('没有未指导的单位')
  })

  it('where all are guided in the end, those not yet guided are the comparison', () => {
    const given = panel(6, { guided: 40, effect: -0.4 })
    const waves = { ...given, treatedFrom: given.treatedFrom.map((_, unit) => (unit % 2 === 0 ? MIDDLE : 20)) }
    waves.counts.forEach((row, unit) => {
      if (unit % 2 === 1)
        row.forEach(
          (count, period) => (row[period] = period >= MIDDLE && period < 20 ? Math.round(count / 0.6) : count),
        )
    })
    const { verdict, units, cautions } = estimateEffect(waves)
    expect(verdict).toBe('fell')
    expect(units).toEqual({ treated: 20, comparison: 20 })
    expect(cautions.join()).toContain('最后指导的一批')
  })

  it('too few units or too short a past: it cannot tell', () => {
    expect(estimateEffect(panel(3, { units: 4, guided: 2, effect: -0.8 })).verdict).toBe('cannotTell')
    const early = panel(3, { effect: -0.8 })
    const { verdict, cautions } = estimateEffect({
      ...early,
      treatedFrom: early.treatedFrom.map((from) => (from < PERIODS ? 2 : from)),
    })
    expect(verdict).toBe('cannotTell')
    expect(cautions.join()).toContain('不足 3 期')
  })

  it('units guided from the first period on are left out by name', () => {
    const given = panel(9)
    const { cautions, units } = estimateEffect({
      ...given,
      treatedFrom: given.treatedFrom.map((from, unit) => (unit === 0 ? 0 : from)),
    })
    expect(cautions.join()).toContain('单位0')
    expect(units.treated + units.comparison).toBe(39)
  })
})

describe('同期对比', () => {
  it('stands beside the verdict, and warns where checks fell', () => {
    const given = panel(4)
    const lessChecked = given.exposure.map((row) => row.map((value, period) => (period >= MIDDLE ? 0.5 : value)))
    const { samePeriod, cautions } = estimateEffect({ ...given, exposure: lessChecked })
    const guided = given.treatedFrom.flatMap((from, unit) => (from < PERIODS ? [unit] : []))
    expect(samePeriod!.current).toBe(
      guided.reduce((total, unit) => total + sum(given.counts[unit]!, MIDDLE, PERIODS), 0),
    )
    expect(samePeriod!.previous).toBe(guided.reduce((total, unit) => total + sum(given.counts[unit]!, 0, MIDDLE), 0))
    expect(samePeriod!.change).toBeCloseTo(samePeriod!.current / samePeriod!.previous - 1, 10)
    expect(cautions).toContain('检查减少，不能据此判断违法减少')
  })

  it('is absent where there is no year before', () => {
    const given = panel(4)
    expect(estimateEffect({ ...given, periodsPerYear: 52 }).samePeriod).toBeNull()
  })
})
