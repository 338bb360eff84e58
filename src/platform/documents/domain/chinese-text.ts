const digits = '零一二三四五六七八九'
const units = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
] as const

/** 1 → 一, 10 → 十, 23 → 二十三, 105 → 一百零五; up to 9999. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`no numeral for ${value}`)
  let rest = value
  let text = ''
  for (const [unit, name] of units) {
    const count = Math.floor(rest / unit)
    rest %= unit
    if (count > 0) text += digits[count]! + name
    else if (text !== '' && !text.endsWith('零') && rest > 0) text += '零'
  }
  if (rest > 0) text += digits[rest]!
  return text.replace(/^一十/, '十')
}

/** The value of 一 … 九千九百九十九; undefined for what is no such numeral. */
export function parseChineseNumeral(text: string): number | undefined {
  let value = 0
  let count: number | undefined
  for (const character of text) {
    const unit = units.find(([, name]) => name === character)?.[0]
    const digit = digits.indexOf(character)
    if (unit === undefined && digit < 0) return undefined
    if (unit === undefined) count = digit
    else {
      value += (count ?? 1) * unit
      count = undefined
    }
  }
  value += count ?? 0
  return value >= 1 && chineseNumeral(value) === text ? value : undefined
}

/** `2020-07-29` → 2020年7月29日: full year, no leading zeros. */
export function chineseDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const shanghaiOffset = 8 * 3_600_000

/** An instant as Beijing time: 2020年7月30日 10:05:09. */
export function chineseInstant(instant: string): string {
  const local = new Date(Date.parse(instant) + shanghaiOffset).toISOString()
  return `${chineseDate(local.slice(0, 10))} ${local.slice(11, 19)}`
}

/** 1536 → 1.5 KB */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const names = ['KB', 'MB', 'GB']
  let size = bytes / 1024
  let unit = 0
  while (size >= 1024 && unit < names.length - 1) {
    size /= 1024
    unit++
  }
  return `${size.toFixed(1)} ${names[unit]}`
}
