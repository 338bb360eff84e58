const digits = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]))
for (const [digit, value] of [
  ['零', 0],
  ['○', 0],
  ['两', 2],
] as const)
  digits.set(digit, value)
const tens = new Map([
  ['十', 1],
  ['廿', 2],
  ['卅', 3],
])

/** Characters a Chinese numeral can hold, for a pattern. */
export const numeralCharacters = [...digits.keys(), ...tens.keys()].join('')

/**
 * A number in Arabic or Chinese digits: 25, 二十五, 廿五, 一〇, 二〇二〇; 0, which is no month and no day, where it is none.
 * Without 十 digits stand by place only in years and beside a zero: 二五 may be 25 or “two or five”.
 */
export function readNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if ([...text].every((character) => digits.has(character))) {
    const byPlace = text.length === 1 || text.length === 4 || /[〇零○]/.test(text)
    return byPlace ? [...text].reduce((value, digit) => value * 10 + digits.get(digit)!, 0) : 0
  }
  const [, before = '', ten = '', after = ''] = /^(.?)([十廿卅])(.?)$/.exec(text) ?? []
  const times = before === '' ? tens.get(ten) : ten === '十' ? digits.get(before) : undefined
  const ones = after === '' ? 0 : digits.get(after)
  return times === undefined || ones === undefined ? 0 : times * 10 + ones
}
