const digits = '〇一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 第三十二条 and 第32条 are the same article: both become 第32条. Blanks inside go. */
export function articleNumber(text: string): string {
  const [, number = '', unit = ''] = /^第\s*(.+?)\s*(\D)$/u.exec(text) ?? []
  return `第${/^\d+$/.test(number) ? String(Number(number)) : valueOf(number)}${unit}`
}

/** 三百二十 and, written digit by digit, 二〇二〇. */
function valueOf(chinese: string): number {
  const plain = chinese.replaceAll('零', '〇').replaceAll('两', '二')
  if (!/[十百千]/u.test(plain)) return Number(Array.from(plain, (one) => digits.indexOf(one)).join(''))
  let sum = 0
  let digit = 0
  for (const character of plain) {
    const unit = units[character]
    if (unit === undefined) digit = digits.indexOf(character)
    else {
      sum += (digit || 1) * unit
      digit = 0
    }
  }
  return sum + digit
}
