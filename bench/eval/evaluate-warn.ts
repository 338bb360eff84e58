import { seededRandom, warn } from '#domains/risk-prevention/domain/index.ts'
import { share, type Figures } from './figures.ts'
import { readCsv } from './read-csv.ts'
import { readSanitation, weeklyCounts } from './sanitation.ts'
import { addOutbreak, JUDGED_WEEKS, SCENARIOS, simulateSeries, WEEKS } from './simulate/outbreaks.ts'

interface Truth {
  readonly counts: Float64Array
  /** Outbreaks in the judged weeks. */
  readonly outbreaks: readonly ReadonlySet<number>[]
}

const BUDGETS = [0.52, 2] as const

/** False alarms per week without outbreak, and outbreaks with an alarm, on simulations and on real series with added rises. */
export function evaluateWarn(folder: string, sets: number): Figures {
  const figures: Figures = []
  for (let set = 0; set < sets; set++)
    for (const budget of BUDGETS)
      figures.push([
        `warn · Noufaily's ${SCENARIOS} scenarios ×3, set ${set + 1}, ${budget} a year`,
        judge(noufaily(set), WEEKS - JUDGED_WEEKS, budget),
      ])
  const sanitation = readSanitation(folder)
  for (const columns of [['ward'], ['community_area'], ['item', 'police_district']])
    for (const budget of BUDGETS)
      figures.push([
        `warn · sanitation by ${columns.join(' and ')} with added rises, ${budget} a year`,
        judge(withRises(weeklyCounts(sanitation, columns)), 104, budget),
      ])
  for (const budget of BUDGETS)
    figures.push([`warn · series labelled by experts, ${budget} a year`, judge(labelled(folder), 104, budget)])
  return figures
}

function judge(truths: ReadonlyMap<string, Truth>, since: number, alarmsPerYear: number): string {
  const started = performance.now()
  const series = new Map([...truths].map(([name, { counts }]) => [name, counts]))
  const { alarms } = warn({ series, since, alarmsPerYear })
  const seconds = (performance.now() - started) / 1000
  let [quiet, falseAlarms, outbreaks, found] = [0, 0, 0, 0]
  for (const [name, { counts, outbreaks: known }] of truths) {
    const raised = new Set(alarms.filter((alarm) => alarm.series === name).map((alarm) => alarm.week))
    const inOutbreak = new Set(known.flatMap((weeks) => [...weeks]))
    for (let week = since; week < counts.length; week++) {
      if (inOutbreak.has(week)) continue
      quiet++
      if (raised.has(week)) falseAlarms++
    }
    for (const weeks of known) {
      if (weeks.size === 0) continue
      outbreaks++
      if ([...weeks].some((week) => raised.has(week))) found++
    }
  }
  return `false alarms ${share(falseAlarms, quiet)} of quiet weeks, found ${share(found, outbreaks)} of ${outbreaks}, ${truths.size} series in ${seconds.toFixed(1)} s`
}

function noufaily(set: number): Map<string, Truth> {
  const truths = new Map<string, Truth>()
  for (let scenario = 0; scenario < SCENARIOS; scenario++)
    for (let copy = 0; copy < 3; copy++) {
      const size = 2 + (((scenario * 3 + copy + set) * 7) % 9)
      const { counts, outbreak } = simulateSeries(1_000_000 * (set + 1) + scenario * 1000 + copy, scenario, size)
      truths.set(`${scenario}/${copy}`, { counts, outbreaks: [outbreak] })
    }
  return truths
}

function withRises(series: ReadonlyMap<string, Float64Array>): Map<string, Truth> {
  const random = seededRandom(77)
  return new Map(
    [...series].map(([name, original]) => {
      const counts = original.slice()
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
      const spread = Math.sqrt(Math.max(1, counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length))
      const outbreaks = [0, 1].map(() =>
        addOutbreak(
          random,
          counts,
          106 + Math.floor(random.uniform() * 46),
          (2 + Math.floor(random.uniform() * 9)) * spread,
        ),
      )
      return [name, { counts, outbreaks }]
    }),
  )
}

function labelled(folder: string): Map<string, Truth> {
  return new Map(
    ['k1', 'm1', 'm2', 'm3', 'm4', 'm5', 'n1'].map((name) => {
      const rows = readCsv(folder, `surveillance-series/labelled_${name}.csv`)
      const outbreaks: Set<number>[] = []
      rows.forEach((row, week) => {
        if (week < 104 || row['labelled_outbreak'] !== 'TRUE') return
        if (rows[week - 1]?.['labelled_outbreak'] !== 'TRUE' || outbreaks.length === 0) outbreaks.push(new Set())
        outbreaks.at(-1)!.add(week)
      })
      return [name, { counts: Float64Array.from(rows, (row) => Number(row['count'])), outbreaks }]
    }),
  )
}
