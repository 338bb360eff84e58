import { UnusableInput } from '#base/command-line/index.ts'
import { parseDay, type Day } from '../domain/index.ts'
import type { Table } from './read-table.ts'

/** A day as registers write it: 2024-03-05, 2024/3/5, 2024年3月5日, 20240305, with or without a time (an instant is a day of Asia/Shanghai). */
export function readDay(text: string): Day | null {
  const plain = text.normalize('NFKC').trim()
  const match = /^(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d{2})(\d{2}))(?:[T\s]+(.*))?$/.exec(plain)
  if (!match) return null
  const [, year, month, day, packedMonth, packedDay, time] = match
  const date = parseDay(`${year}-${month ?? packedMonth}-${day ?? packedDay}`)
  const offset = time && /^([\d:.]+)(Z|[+-]\d{2}:?\d{2})$/.exec(time)
  if (date === null || !offset) return date
  const instant = Date.parse(`${new Date(date * 86_400_000).toISOString().slice(0, 10)}T${time}`)
  return Number.isNaN(instant) ? date : Math.floor((instant + 8 * 3_600_000) / 86_400_000)
}

export function readDays(table: Table, column: string): (Day | null)[] {
  return table.texts(column).map((text, row) => {
    if (text === '') return null
    const day = readDay(text)
    if (day === null)
      throw new UnusableInput(`${where(table, row, column)}“${shorten(text)}”不是日期，应写作 2024-03-05`)
    return day
  })
}

/** Counts and exposures: zero or more; empty cells are NaN. */
export function readAmounts(table: Table, column: string): Float64Array {
  return Float64Array.from(table.texts(column), (text, row) => {
    if (text === '') return Number.NaN
    const number = readNumber(text)
    if (number === null) throw new UnusableInput(`${where(table, row, column)}“${shorten(text)}”不是数字`)
    if (number < 0) throw new UnusableInput(`${where(table, row, column)}为 ${text}，数量不能小于 0`)
    return number
  })
}

export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  const joined = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(joined)) return null
  return Number(joined)
}

const YES = new Set(['1', '1.0', 'true', '是', '有'])
const NO = new Set(['0', '0.0', 'false', '否', '无'])

/** 1 where something was found, 0 where not; NaN where nothing is entered. */
export function readOutcomes(table: Table, column: string): Float64Array {
  return Float64Array.from(table.texts(column), (text, row) => {
    const plain = text.toLowerCase()
    if (text === '') return Number.NaN
    if (YES.has(plain)) return 1
    if (NO.has(plain)) return 0
    throw new UnusableInput(`${where(table, row, column)}“${shorten(text)}”不是检查结果，应为 0 或 1`)
  })
}

export function where(table: Table, row: number, column: string): string {
  return `文件 ${table.file} 第 ${table.line(row)} 行“${column}”列`
}

export function shorten(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, ' ')
  return oneLine.length > 30 ? `${oneLine.slice(0, 30)}…` : oneLine
}
