import type { RecordProcedure } from '../../contract/index.ts'

/** A value, or what is wrong with what stands in the cell. */
export type Read<T> = { readonly value: T } | { readonly fault: string }

const fault = (message: string): { fault: string } => ({ fault: message })
const quoted = (text: string) => `“${[...text].slice(0, 30).join('')}${[...text].length > 30 ? '…' : ''}”`

const dayForms = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(.+))?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?\s*(.*)$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** A day, with its time where one is written. */
export function readMoment(cell: string, today: string): Read<{ day: string; time: string | null }> {
  const match = dayForms.map((form) => form.exec(cell)).find((one) => one !== null)
  if (!match) return fault(`${quoted(cell)}不是日期，请写作 2020-06-18 或 2020-06-18 14:30`)
  const [, year, month, date, rest = ''] = match
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  const parsed = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day)
    return fault(`${quoted(cell)}是不存在的日期，请核对`)
  if (day < '1990-01-01') return fault(`${quoted(cell)}早于 1990 年，请核对年份`)
  if (day > today) return fault(`${quoted(cell)}晚于今天，请核对年份`)
  if (!rest.trim()) return { value: { day, time: null } }
  const clock = /^([01]?\d|2[0-3])[:：时]([0-5]\d)分?(?:[:：]?[0-5]\d(?:\.\d+)?秒?)?Z?$/.exec(rest.trim())
  if (!clock) return fault(`${quoted(rest.trim())}不是时间，请写作 14:30`)
  return { value: { day, time: `${clock[1]!.padStart(2, '0')}:${clock[2]}` } }
}

/** 2020-06, 2020年6月, 202006 → its first day. */
export function readMonth(cell: string, today: string): Read<string> {
  const match = /^(\d{4})[-/.年]?(\d{1,2})(?:月|[-/.]\d{1,2}.*)?$/.exec(cell)
  const month = Number(match?.[2] ?? 0)
  if (!match || month < 1 || month > 12) return fault(`${quoted(cell)}不是月份，请写作 2020-06`)
  const first = `${match[1]}-${String(month).padStart(2, '0')}-01`
  if (first > today) return fault(`${quoted(cell)}还没有到，请核对`)
  if (first < '1990-01-01') return fault(`${quoted(cell)}早于 1990 年，请核对年份`)
  return { value: first }
}

const procedures: readonly (readonly [RecordProcedure, RegExp])[] = [
  ['coercive', /强制|coercive/],
  ['simple', /^(简易|当场|simple)/],
  ['ordinary', /^(普通|一般|ordinary)/],
]

export function readProcedure(cell: string): Read<RecordProcedure> {
  const found = procedures.find(([, words]) => words.test(cell))
  return found ? { value: found[0] } : fault(`${quoted(cell)}不是程序，请写简易程序、普通程序或行政强制`)
}

/** 元 (or 万元) into 分. */
export function readAmount(cell: string): Read<number> {
  const match = /^[¥￥]?\s*(-?[\d,，]*\.?\d*)\s*(元|万元|万)?(?:人民币)?$/.exec(cell)
  const digits = match?.[1]?.replaceAll(/[,，]/g, '') ?? ''
  if (!/\d/.test(digits)) return fault(`${quoted(cell)}不是金额，请只写数字，以元为单位`)
  const fen = Math.round(Number(digits) * (match![2]?.startsWith('万') ? 1_000_000 : 100) * 1000) / 1000
  if (fen < 0) return fault('金额不能是负数')
  if (fen > 1e13) return fault(`${quoted(cell)}过大，请核对单位`)
  return Number.isInteger(fen) ? { value: fen } : fault(`${quoted(cell)}的小数多于两位，金额最小到分`)
}

export function readYesNo(cell: string): Read<boolean> {
  if (/^(是|有|重大|√|1|y|yes|true)$/i.test(cell)) return { value: true }
  if (/^(否|无|不是|一般|×|0|n|no|false)$/i.test(cell)) return { value: false }
  return fault(`${quoted(cell)}应写“是”或“否”`)
}

/** A letter, or two to four digits, with or without their letter. */
export function readTrade(cell: string): Read<string> {
  const code = cell.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '')
  if (/^[A-T]$/.test(code)) return { value: code }
  if (/^[A-T]?\d{2,4}$/.test(code)) return { value: code.replace(/^[A-T]/, '') }
  return fault(`${quoted(cell)}不是行业代码，请写 GB/T 4754 的门类字母或 2 至 4 位数字`)
}

export function readCoordinate(cell: string, [low, high]: readonly [number, number]): Read<number> {
  const value = Number(cell)
  if (!Number.isFinite(value)) return fault(`${quoted(cell)}不是数字`)
  return value < low || value > high
    ? fault(`${quoted(cell)}应在 ${low} 至 ${high} 之间，请核对经纬度是否写反`)
    : { value }
}

export function readCount(cell: string): Read<number> {
  const value = Number(cell.replaceAll(/[,，]/g, '').replace(/[次户家个]+$/, ''))
  return Number.isInteger(value) && value >= 0 && value <= 1e9
    ? { value }
    : fault(`${quoted(cell)}不是次数，请写不小于 0 的整数`)
}
