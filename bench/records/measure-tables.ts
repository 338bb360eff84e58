import { performance } from 'node:perf_hooks'
import { subtree } from '#base/http/index.ts'
import { showBoard, showDashboard, showDashboardTable } from '#domains/risk-prevention/contract/index.ts'
import { itemDistrictMonths, topPlaces } from '#domains/risk-prevention/server/records/index.ts'
import type { Figure } from '../figure.ts'
import type { RecordCity } from './record-city.ts'
import { checkCounts, fillRecords } from './fill-records.ts'
import { openDuck } from './duck.ts'
import { tell } from './tell.ts'
import { timesOf, type Quantiles } from './quantiles.ts'

const rounds = 60
/** Twelve whole months; another year each round, as people look. */
const yearOf = (round: number) => {
  const month = 1 + (round % 12)
  const day = (year: number) => `${year}-${String(month).padStart(2, '0')}-01`
  return round % 2 ? { from: day(2023), until: day(2024) } : { from: day(2024), until: day(2025) }
}
const names = {
  places: '十大地点（全市、十二个月）',
  placesOfItem: '一种违法行为的十大地点',
  table: '事项 × 区县 × 月（全市、十二个月）',
  board: '部门看板（HTTP）',
  dashboard: '统计看板（HTTP，预测当天算过）',
  dashboardTable: '统计看板的表（HTTP）',
} as const
type Name = keyof typeof names

/** (h) tables over ever more records: what is kept on write makes each cost the same. */
export async function measureTables(city: RecordCity, sizes: readonly number[], folder: string): Promise<Figure[]> {
  const figures: Figure[] = []
  const measured: Record<Name, Quantiles>[] = []
  for (const [index, size] of sizes.entries()) {
    tell(`装入 ${size} 条`)
    await fillRecords(city, size)
    if (index === 0) tell('核对')
    if (index === 0) await checkCounts(city.database)
    tell('查询')
    const cold = performance.now()
    await city.office.call(showDashboard, { query: {} })
    const coldMs = performance.now() - cold
    const ours = await ask(city)
    measured.push(ours)
    figures.push({
      name: `(h) 统计看板（HTTP）：${size.toLocaleString('en')} 条，当天第一次打开（含预测）`,
      value: coldMs,
      unit: '毫秒',
    })
    tell('DuckDB')
    const duck = await askDuck(city, folder)
    for (const name of Object.keys(names) as Name[]) {
      const { p50, p95 } = ours[name]
      tell(`${names[name]} p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)}`)
      const isLargest = index === sizes.length - 1
      const shown = `(h) ${names[name]}：${size.toLocaleString('en')} 条，p95`
      figures.push({
        name: shown,
        value: p95,
        unit: `毫秒（p50 ${p50.toFixed(1)}${name in duck ? `；DuckDB 扫描 ${duck[name as keyof typeof duck]!.p50.toFixed(1)}` : ''}）`,
        ...(isLargest ? { budget: { atMost: 50 } } : {}),
      })
    }
  }
  const [first, last] = [measured[0]!, measured.at(-1)!]
  const growth = sizes.at(-1)! / sizes[0]!
  for (const name of Object.keys(names) as Name[])
    figures.push({
      name: `(h) ${names[name]}：记录多 ${growth} 倍，p50 是几倍`,
      value: last[name].p50 / first[name].p50,
      unit: '倍',
    })
  return figures
}

async function ask({ database: { db }, path, office }: RecordCity): Promise<Record<Name, Quantiles>> {
  const within = [subtree(path)]
  return {
    places: await timesOf(rounds, (round) => topPlaces(db, { within, ...yearOf(round) }, 10)),
    placesOfItem: await timesOf(rounds, (round) =>
      topPlaces(db, { within, ...yearOf(round), item: `违法行为第${1 + (round % 40)}种` }, 10),
    ),
    table: await timesOf(rounds, (round) => itemDistrictMonths(db, { within, ...yearOf(round) })),
    board: await timesOf(rounds, () => office.call(showBoard, { query: {} })),
    dashboard: await timesOf(rounds, () => office.call(showDashboard, { query: {} })),
    dashboardTable: await timesOf(rounds, () => office.call(showDashboardTable, { query: {} })),
  }
}

async function askDuck({ database }: RecordCity, folder: string) {
  const duck = await openDuck(database, folder)
  try {
    return {
      places: await timesOf(10, (round) => duck.topPlaces(yearOf(round))),
      placesOfItem: await timesOf(10, (round) => duck.topPlaces(yearOf(round), `违法行为第${1 + (round % 40)}种`)),
      table: await timesOf(10, (round) => duck.itemDistrictMonths(yearOf(round))),
    }
  } finally {
    await duck.close()
  }
}
