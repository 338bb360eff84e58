import { describe, expect, it } from 'vitest'
import { addMonths, parseDay, type Day } from '../days.ts'
import { seededRandom } from '../statistics/random.ts'
import { findHotspots, type HotspotsInput } from './hotspots.ts'

const START = parseDay('2021-01-04')!

/** Records of places whose weekly means are given; a mean may depend on the week. */
function records(means: readonly (number | ((week: number) => number))[], weeks: number, seed = 1) {
  const random = seededRandom(seed)
  const placeOf: number[] = []
  const dayOf: Day[] = []
  means.forEach((mean, place) => {
    for (let week = 0; week < weeks; week++)
      for (let count = random.poisson(typeof mean === 'number' ? mean : mean(week)); count > 0; count--) {
        placeOf.push(place)
        dayOf.push(START + 7 * week + Math.floor(random.uniform() * 7))
      }
  })
  return { places: means.map((_, place) => `街道${place}`), placeOf, dayOf }
}

function weekly(given: ReturnType<typeof records>, weeks: number, top = 5): HotspotsInput {
  return { ...given, asOf: START + 7 * weeks, horizon: 'week', top }
}

describe('hot spots', () => {
  const means = [20, 2, 9, 0.3, 5, 1, 0.5, 0.5, 0.2, 0.1]

  it('ranks places by what is to be expected, near the truth, and its interval holds the coming counts', () => {
    const given = records(means, 80)
    const found = findHotspots(weekly(given, 80))!
    expect(found.places.map(({ place }) => place).slice(0, 3)).toEqual(['街道0', '街道2', '街道4'])
    expect(found.places[0]!.expected).toBeGreaterThan(16)
    expect(found.places[0]!.expected).toBeLessThan(24)
    expect(found.units).toBe(10)
    let held = 0
    for (let week = 60; week < 80; week++) {
      for (const { place, low, high } of findHotspots(weekly(given, week))!.places) {
        const index = given.places.indexOf(place)
        const count = given.placeOf.filter(
          (own, i) => own === index && Math.floor((given.dayOf[i]! - START) / 7) === week,
        ).length
        if (low <= count && count <= high) held++
      }
    }
    expect(held).toBeGreaterThanOrEqual(85)
  })

  it('shares of all places add up to one', () => {
    const { places } = findHotspots(weekly(records(means, 40), 40, 100))!
    expect(places.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10)
    expect(places).toHaveLength(10)
  })

  it('what happens from the as-of date on changes nothing', () => {
    const given = records(means, 60)
    const later = { ...given, placeOf: [...given.placeOf], dayOf: [...given.dayOf] }
    for (let i = 0; i < 500; i++) {
      later.placeOf.push(3)
      later.dayOf.push(START + 7 * 60 + (i % 7))
    }
    expect(findHotspots(weekly(later, 60))).toEqual(findHotspots(weekly(given, 60)))
  })

  it('follows a place that has become hot, and forgets one that has cooled', () => {
    const given = records([(week) => (week < 60 ? 12 : 1), (week) => (week < 60 ? 1 : 12), 4, 4, 2, 1, 1, 1], 80)
    expect(findHotspots(weekly(given, 80))!.places[0]!.place).toBe('街道1')
    expect(findHotspots(weekly(given, 58))!.places[0]!.place).toBe('街道0')
  })

  it('remembers the season: the summer street comes first in summer', () => {
    const wave = (phase: number) => (week: number) =>
      6 * Math.exp(1.6 * Math.cos((2 * Math.PI * (week - phase)) / 52.18))
    const given = records([wave(0), wave(26), 3, 3, 1, 1], 52 * 4)
    const year = 52.18
    expect(findHotspots(weekly(given, Math.round(3 * year)))!.places[0]!.place).toBe('街道0')
    expect(findHotspots(weekly(given, Math.round(3.5 * year)))!.places[0]!.place).toBe('街道1')
  })

  it('says which places cannot be told apart from one outside the list', () => {
    const alike = findHotspots(
      weekly(
        records(
          Array.from({ length: 30 }, () => 3),
          60,
        ),
        60,
      ),
    )!
    expect(alike.places.every(({ tied }) => tied)).toBe(true)
    const apart = findHotspots(weekly(records([60, 55, 0.5, 0.5, 0.5, 0.5], 60), 60, 2))!
    expect(apart.places.map(({ tied }) => tied)).toEqual([false, false])
    expect(apart.places[0]!.ranks[1]).toBeLessThanOrEqual(2)
  })

  it('levels follow explicit thresholds', () => {
    const input = weekly(records([30, 8, 1, 1, 1, 1], 60), 60, 6)
    const levels = (thresholds?: { high: number; medium: number }) =>
      findHotspots(input, thresholds)!.places.map(({ level }) => level)
    expect(levels().slice(0, 3)).toEqual(['high', 'low', 'low'])
    expect(levels({ high: 3, medium: 1.05 }).slice(0, 3)).toEqual(['high', 'medium', 'low'])
    expect(levels({ high: 100, medium: 1.5 })[0]).toBe('medium')
  })

  it('weeks just before the as-of date without any record are not taken for zeros', () => {
    const given = records(means, 50)
    const gap = findHotspots(weekly(given, 54))!
    expect(gap.missingPeriods).toBe(4)
    expect(gap.places[0]!.expected).toBeGreaterThan(14)
  })

  it('months count by the calendar, however long they are', () => {
    const given = records(means, 100)
    const asOf = parseDay('2022-10-31')!
    const { places, periods } = findHotspots({ ...given, asOf, horizon: 'month', top: 3 })!
    expect(places[0]!.place).toBe('街道0')
    expect(places[0]!.expected).toBeGreaterThan(65)
    expect(places[0]!.expected).toBeLessThan(110)
    expect(periods).toBe(22)
  })

  it('a single earlier record is enough for an answer, none is not', () => {
    const single = { places: ['甲'], placeOf: [0], dayOf: [START], asOf: START + 3, horizon: 'week' as const, top: 10 }
    expect(findHotspots(single)!.places[0]!.expected).toBeGreaterThan(0)
    expect(findHotspots({ ...single, asOf: START })).toBeNull()
  })
})

describe('calendar months', () => {
  it('keep the day, or take the last one', () => {
    expect(addMonths(parseDay('2024-01-31')!, 1)).toBe(parseDay('2024-02-29'))
    expect(addMonths(parseDay('2024-03-31')!, -13)).toBe(parseDay('2023-02-28'))
    expect(parseDay('2023-02-29')).toBeNull()
    expect(parseDay('2023-13-01')).toBeNull()
  })
})
