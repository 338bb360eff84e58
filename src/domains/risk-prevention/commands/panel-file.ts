import { UnusableInput } from '#base/command-line/index.ts'
import type { Panel } from '../domain/index.ts'
import { readAmounts, shorten, where } from './cells.ts'
import { periodCalendar, type PeriodCalendar } from './period-calendar.ts'
import type { Table } from './read-table.ts'

export interface PanelColumns {
  readonly unit: string
  readonly period: string
  readonly count: string
  readonly exposure?: string | undefined
  readonly treatedFrom: string
}

const NEVER = new Set(['', '-', '—', '/', '无', '未', 'na', 'n/a', 'nan', 'null', 'none', 'never', 'inf'])

/** A long table of unit × period as a panel. Two rows of one cell are added up, and said so. */
export function readPanel(table: Table, columns: PanelColumns): { panel: Panel; remarks: string[] } {
  const periods = table.texts(columns.period)
  const calendar = periodCalendar(periods)
  if ('unreadable' in calendar) {
    const row = periods.indexOf(calendar.unreadable)
    throw new UnusableInput(
      `${where(table, row, columns.period)}“${shorten(calendar.unreadable)}”不是期，应写作 2024-03（月）或 2024-03-04（周）`,
    )
  }
  const counts = readAmounts(table, columns.count)
  const exposures = columns.exposure === undefined ? null : readAmounts(table, columns.exposure)
  const names = table.texts(columns.unit)
  const units = [...new Set(names)]
  const indexOf = new Map(units.map((unit, index) => [unit, index]))
  const cells = (value: number) => units.map(() => new Float64Array(calendar.periods).fill(value))
  const panel = { counts: cells(Number.NaN), exposure: cells(exposures ? 0 : 1) }
  let twice = 0
  names.forEach((name, row) => {
    if (name === '') throw new UnusableInput(`${where(table, row, columns.unit)}是空的，每行应有单位`)
    const [unit, period] = [indexOf.get(name)!, calendar.indexOf(periods[row]!)!]
    const count = counts[row]!
    const exposure = exposures ? exposures[row]! : 1
    if (Number.isNaN(count) || Number.isNaN(exposure)) return
    const before = panel.counts[unit]![period]!
    if (!Number.isNaN(before)) twice++
    panel.counts[unit]![period] = Number.isNaN(before) ? count : before + count
    if (exposures) panel.exposure[unit]![period]! += exposure
  })
  const remarks = twice > 0 ? [`${twice} 行与同一单位同一期的另一行合并计数`] : []
  return {
    panel: {
      units,
      periods: calendar.periods,
      periodsPerYear: calendar.periodsPerYear,
      ...panel,
      treatedFrom: readTreatedFrom(table, columns, calendar, indexOf),
    },
    remarks,
  }
}

function readTreatedFrom(
  table: Table,
  columns: PanelColumns,
  calendar: PeriodCalendar,
  indexOf: ReadonlyMap<string, number>,
): number[] {
  const starts = table.texts(columns.treatedFrom)
  const names = table.texts(columns.unit)
  const treatedFrom = Array.from({ length: indexOf.size }, () => Number.NaN)
  starts.forEach((text, row) => {
    const never = NEVER.has(text.toLowerCase())
    const from = never ? Number.POSITIVE_INFINITY : calendar.indexOf(text)
    if (from === null)
      throw new UnusableInput(
        `${where(table, row, columns.treatedFrom)}“${shorten(text)}”不是期，应写作 2024-03 或 2024-03-04，从未指导的单位留空`,
      )
    const unit = indexOf.get(names[row]!)!
    const before = treatedFrom[unit]!
    if (!Number.isNaN(before) && before !== from) {
      throw new UnusableInput(
        `${where(table, row, columns.treatedFrom)}与“${names[row]}”前面各行不同，一个单位只能有一个指导起始期`,
      )
    }
    treatedFrom[unit] = from
  })
  if (treatedFrom.every((from) => from === Number.POSITIVE_INFINITY)) {
    throw new UnusableInput(`文件 ${table.file} 的“${columns.treatedFrom}”列全是空的，至少要有一个指导过的单位`)
  }
  return treatedFrom
}
