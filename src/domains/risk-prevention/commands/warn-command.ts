import { requireOption, UnusableInput, type Command } from '#base/command-line/index.ts'
import { DEFAULT_ALARMS_PER_YEAR, formatDay, warn } from '../domain/index.ts'
import { readAmounts, readDays, where } from './cells.ts'
import { columnsOption, dayOption, numberOption } from './options.ts'
import { readTable, type Table } from './read-table.ts'
import { remark } from './remark.ts'
import { rounded, textTable } from './text-table.ts'
import { weeklySeries } from './weekly-series.ts'

interface Answer {
  readonly alarms: readonly {
    readonly series: string
    readonly date: string
    readonly count: number
    readonly expected: number
    readonly limit: number
  }[]
  readonly threshold: number
  readonly alarmsPerYear: number
  readonly judgedWeeks: number
  readonly unjudged: readonly string[]
}

export const warnCommand: Command<Answer> = {
  name: 'analyse warn',
  usage: '预警：analyse warn --csv 文件 --date 列 --series 列[,列] --count 列 [--alarms-per-year 次数] [--since 日期]',
  run(args) {
    const [dateColumn, countColumn] = [requireOption(args, 'date'), requireOption(args, 'count')]
    const seriesColumns = columnsOption(requireOption(args, 'series'))
    const alarmsPerYear = numberOption(args, 'alarms-per-year', DEFAULT_ALARMS_PER_YEAR, 0.01, 26)
    const since = args.options['since'] === undefined ? null : dayOption(args, 'since')
    const table = readTable(requireOption(args, 'csv'), [dateColumn, countColumn, ...seriesColumns])
    const days = readDays(table, dateColumn).map((day, row) => {
      if (day === null) throw new UnusableInput(`${where(table, row, dateColumn)}是空的，每行应有所属周的日期`)
      return day
    })
    const weeks = weeklySeries(names(table, seriesColumns), days, readAmounts(table, countColumn))
    if (weeks.notWeekly)
      throw new UnusableInput(`文件 ${table.file} 的“${dateColumn}”列前后多相隔一个月以上，预警需要每个序列每周一行`)
    for (const line of weeks.remarks) remark(line)
    const warnings = warn({
      series: weeks.series,
      since: since === null ? 0 : Math.max(0, weeks.indexOf(since)),
      alarmsPerYear,
    })
    const alarms = warnings.alarms.filter(({ series, week }) => since === null || weeks.dateOf(series, week) >= since)
    return {
      alarms: alarms.map(({ series, week, count, expected, limit }) => ({
        series,
        date: formatDay(weeks.dateOf(series, week)),
        count,
        expected,
        limit,
      })),
      threshold: warnings.threshold,
      alarmsPerYear,
      judgedWeeks: warnings.judgedWeeks,
      unjudged: warnings.unjudged,
    }
  },
  table: ({ alarms, alarmsPerYear, judgedWeeks }) =>
    [
      `判断 ${judgedWeeks} 个周，预警 ${alarms.length} 次（预算：每个序列每年 ${alarmsPerYear} 次）`,
      textTable(
        ['序列', '周', '数量', '预计', '上限'],
        alarms.map((alarm) => [
          alarm.series,
          alarm.date,
          String(alarm.count),
          rounded(alarm.expected),
          String(alarm.limit),
        ]),
      ),
    ].join('\n'),
}

/** Several columns name a series together. */
function names(table: Table, columns: readonly string[]): string[] {
  if (columns.length === 0) throw new UnusableInput('选项 --series 应写列名，多列用逗号分开')
  const parts = columns.map((column) => table.texts(column))
  return Array.from({ length: table.rows }, (_, row) => parts.map((texts) => texts[row]!).join('|'))
}
