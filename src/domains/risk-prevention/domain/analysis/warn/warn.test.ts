import { describe, expect, it } from 'vitest'
import { seededRandom } from '../statistics/random.ts'
import { warn, type Warnings } from './warn.ts'

const WEEKS = 260
const SINCE = 208

/** Weekly counts with a yearly wave. */
function seasonal(seed: number, mean: number, dispersion = 1.5, weeks = WEEKS): Float64Array {
  const random = seededRandom(seed)
  return Float64Array.from({ length: weeks }, (_, week) =>
    random.overdispersed(mean * Math.exp(0.6 * Math.sin((2 * Math.PI * week) / 52.18)), dispersion),
  )
}

function many(count: number, mean: (index: number) => number): Map<string, Float64Array> {
  return new Map(Array.from({ length: count }, (_, index) => [`s${index}`, seasonal(index + 1, mean(index))]))
}

function weeksOf({ alarms }: Warnings, series: string): number[] {
  return alarms.filter((alarm) => alarm.series === series).map((alarm) => alarm.week)
}

describe('early warning', () => {
  const quiet = many(18, (index) => [0.2, 3, 20][index % 3]!)

  it('keeps to its budget where nothing is wrong, through all seasons', () => {
    const { alarms, judgedWeeks } = warn({ series: quiet, since: SINCE, alarmsPerYear: 1 })
    expect(judgedWeeks).toBe(18 * (WEEKS - SINCE))
    expect(alarms.length / judgedWeeks).toBeLessThan(1.5 / 52)
    expect(alarms.length).toBeGreaterThan(0)
  })

  it('a larger budget raises more alarms, and never fewer', () => {
    const few = warn({ series: quiet, since: SINCE, alarmsPerYear: 0.5 }).alarms.length
    const more = warn({ series: quiet, since: SINCE, alarmsPerYear: 6 }).alarms.length
    expect(more).toBeGreaterThan(2 * few)
  })

  it('finds a rise that lasts two weeks', () => {
    const series = new Map(Array.from({ length: 12 }, (_, index) => [`s${index}`, seasonal(100 + index, 15)]))
    for (const counts of series.values()) for (const week of [230, 231]) counts[week]! += 18
    const warnings = warn({ series, since: SINCE, alarmsPerYear: 0.52 })
    const found = [...series.keys()].filter((name) =>
      weeksOf(warnings, name).some((week) => week === 230 || week === 231),
    )
    expect(found.length).toBeGreaterThanOrEqual(10)
  })

  it('judges each week from earlier weeks only: what comes later changes nothing', () => {
    const quiet = many(8, () => 6)
    const later = new Map(
      [...quiet].map(([name, counts]) => [name, counts.map((count, week) => (week < 235 ? count : count * 7 + 3))]),
    )
    const cut = new Map([...quiet].map(([name, counts]) => [name, counts.slice(0, 235)]))
    const before = (warnings: Warnings) => warnings.alarms.filter(({ week }) => week < 235)
    const plain = before(warn({ series: quiet, since: SINCE, alarmsPerYear: 8 }))
    expect(plain.length).toBeGreaterThan(2)
    expect(before(warn({ series: later, since: SINCE, alarmsPerYear: 8 }))).toEqual(plain)
    expect(before(warn({ series: cut, since: SINCE, alarmsPerYear: 8 }))).toEqual(plain)
  })

  it('shows a limit that the count exceeds and one case fewer at the limit does not', () => {
    const series = new Map([['s', seasonal(4, 10)]])
    series.get('s')![240] = 60
    const alarm = warn({ series, since: 240, alarmsPerYear: 0.52 }).alarms.find(({ week }) => week === 240)!
    expect(alarm.count).toBe(60)
    expect(alarm.limit).toBeLessThan(60)
    expect(alarm.limit).toBeGreaterThan(alarm.expected)
    const atLimit = series.get('s')!.slice()
    atLimit[240] = alarm.limit
    expect(weeksOf(warn({ series: new Map([['s', atLimit]]), since: 240, alarmsPerYear: 0.52 }), 's')).not.toContain(
      240,
    )
    atLimit[240] = alarm.limit + 1
    expect(weeksOf(warn({ series: new Map([['s', atLimit]]), since: 240, alarmsPerYear: 0.52 }), 's')).toContain(240)
  })

  it('a past outbreak does not deafen it: the same rise a year later is found again', () => {
    const counts = seasonal(8, 12)
    for (const week of [150, 151, 200]) counts[week] = 90
    counts[240] = 60
    expect(weeksOf(warn({ series: new Map([['s', counts]]), since: SINCE, alarmsPerYear: 0.52 }), 's')).toContain(240)
  })

  it('says nothing about the first weeks, and judges short histories cautiously', () => {
    const counts = seasonal(3, 8, 1.5, 30)
    counts[3] = 50
    counts[25] = 60
    const warnings = warn({ series: new Map([['s', counts]]), since: 0, alarmsPerYear: 0.52 })
    expect(weeksOf(warnings, 's')).not.toContain(3)
    expect(weeksOf(warnings, 's')).toContain(25)
    const single = warn({ series: new Map([['new', Float64Array.of(1, 40, 2)]]), since: 0, alarmsPerYear: 2 })
    expect(single.alarms).toEqual([])
    expect(single.unjudged).toEqual(['new'])
  })

  it('a first single case after years of zeros is no alarm, several at once are', () => {
    const counts = new Float64Array(WEEKS)
    counts[230] = 1
    counts[245] = 6
    expect(weeksOf(warn({ series: new Map([['rare', counts]]), since: SINCE, alarmsPerYear: 0.52 }), 'rare')).toEqual([
      245,
    ])
  })

  it('unknown weeks are neither judged nor taken for zeros', () => {
    const counts = seasonal(6, 20)
    for (let week = 60; week < 200; week += 2) counts[week] = Number.NaN
    counts[230] = Number.NaN
    const { alarms, judgedWeeks } = warn({ series: new Map([['s', counts]]), since: SINCE, alarmsPerYear: 0.52 })
    expect(judgedWeeks).toBe(WEEKS - SINCE - 1)
    expect(alarms.length).toBeLessThanOrEqual(1)
  })
})
