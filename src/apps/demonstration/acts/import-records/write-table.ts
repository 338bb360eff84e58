import { csvOf } from '#base/sheets/index.ts'
import { chanceOf, type Chance } from '../../chance.ts'
import { inventFirm } from './invent-firm.ts'
import type { Offence } from './offences.ts'

/** What a department exports from its own system. */
export interface Source {
  readonly unit: string
  /** Before its numbers: 演示-金执. */
  readonly mark: string
  readonly districts: readonly string[]
  readonly offences: readonly Offence[]
}

/** First and last day. */
export type Period = readonly [from: string, to: string]

const recordHeader = [
  '案号',
  '违法行为',
  '发生日期',
  '处罚程序',
  '当事人',
  '统一社会信用代码',
  '行业代码',
  '地点',
  '区县',
  '处罚结果',
  '重大处罚',
  '罚款金额（元）',
  '执法人员',
]

/** Cases of the period in the order of their days; the same whichever period they are asked in. */
export function recordTable(source: Source, period: Period): string {
  const lines = source.offences.flatMap((offence) =>
    monthsOf(period).flatMap((month) => casesOf(source, offence, month)),
  )
  const within = lines.filter(([, , moment]) => moment!.slice(0, 10) >= period[0] && moment!.slice(0, 10) <= period[1])
  return csvOf(
    recordHeader,
    within.toSorted((a, b) => a[2]!.localeCompare(b[2]!)),
  )
}

/** How often each item was looked for, month by month. */
export function checkTable({ unit, offences, districts }: Source, period: Period): string {
  const district = districts.length === 1 ? districts[0]! : ''
  const lines = offences.flatMap(({ item, checks }) =>
    monthsOf(period).map((month) => {
      const usual = checks[Number(month.slice(0, 4))]!
      const chance = chanceOf('检查', unit, item, month)
      return [month, item, district, chance.integer(Math.floor(usual * 0.9), Math.ceil(usual * 1.1))]
    }),
  )
  return csvOf(['月份', '违法行为', '区县', '检查次数'], lines)
}

function monthsOf([from, to]: Period): string[] {
  const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  return Array.from({ length: index(to) - index(from) + 1 }, (_, place) => {
    const month = index(from) + place
    return `${Math.floor(month / 12)}-${pad((month % 12) + 1)}`
  })
}

function casesOf(source: Source, offence: Offence, month: string): string[][] {
  const chance = chanceOf('案件', source.unit, offence.item, month)
  const line = (day: string, place: number) => caseOf(chance, source, offence, day, place)
  const usual = Array.from(
    { length: usualCount(chance, offence, month) },
    () => `${month}-${pad(chance.integer(1, 28))}`,
  )
  const days = [...usual, ...suddenDays(offence, month)]
  return days.map((day, place) => line(day, place))
}

function usualCount(chance: Chance, offence: Offence, month: string): number {
  const season = 1 + offence.swing * Math.cos(((Number(month.slice(5)) - offence.peak) / 6) * Math.PI)
  const mean = offence.monthly * offence.years[Number(month.slice(0, 4))]! * season
  const drawn = mean * (chance.integer(75, 125) / 100)
  return Math.floor(drawn) + (chance.happens(drawn % 1) ? 1 : 0)
}

function suddenDays({ rise }: Offence, month: string): string[] {
  if (!rise?.from.startsWith(month)) return []
  const last = Number(rise.to.slice(8))
  const first = Number(rise.from.slice(8))
  return Array.from({ length: (last - first + 1) * rise.daily }, (_, place) => {
    const day = first + Math.floor(place / rise.daily)
    return `${month}-${pad(day)}`
  })
}

function caseOf(chance: Chance, source: Source, offence: Offence, day: string, place: number): string[] {
  const { item, places, hours, trades, fines, mild } = offence
  const trade = trades.length ? chance.pick(trades) : ''
  const firm = trade ? inventFirm(trade, chance.happens(0.3) ? chance.integer(1, 6) : chance.integer(7, 60)) : null
  const coercive = chance.happens(offence.coercive)
  const simple = !coercive && chance.happens(offence.simple)
  const fine = chance.pick(fines)
  return [
    `${source.mark}-${offenceMark(source, item)}-${day.slice(0, 7).replace('-', '')}-${String(place + 1).padStart(3, '0')}`,
    item,
    `${day} ${pad(chance.integer(...hours))}:${pad(chance.integer(0, 59))}`,
    coercive ? '行政强制' : simple ? '简易程序' : '普通程序',
    firm?.name ?? '',
    firm?.code ?? '',
    trade,
    // Half of all where it is likeliest, the rest spread evenly.
    chance.happens(0.4) ? places[0]! : chance.pick(places),
    chance.pick(source.districts),
    fine ? '罚款' : mild,
    chance.happens(offence.major) ? '是' : '否',
    String(fine),
    chance.pick(['演示执法员甲', '演示执法员乙', '演示执法员丙']),
  ]
}

const offenceMark = ({ offences }: Source, item: string) => offences.findIndex((one) => one.item === item) + 1
const pad = (number: number) => String(number).padStart(2, '0')
