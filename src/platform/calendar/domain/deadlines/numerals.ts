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

/** A number below 100 in Arabic or Chinese digits (25, 二十五, 廿五, 一〇); 0, which is no month and no day, where it is none. */
export function readNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [, before = '', ten, after = ''] = /^(.*?)([十廿卅])(.*)$/.exec(text) ?? []
  if (ten !== undefined) {
    const times = before === '' ? tens.get(ten)! : ten === '十' ? digits.get(before) : undefined
    const ones = after === '' ? 0 : digits.get(after)
    return times === undefined || ones === undefined ? 0 : times * 10 + ones
  }
  if (text.length === 1) return digits.get(text) ?? 0
  // 二五 may be 25 or “two or five”; only a zero shows that the digits stand by place.
  return /[〇零○]/.test(text) ? readDigits(text) : 0
}

/** Digits by place, as years are written (二〇二〇). */
export function readDigits(text: string): number {
  return [...text].reduce((value, digit) => value * 10 + (digits.get(digit) ?? Number(digit)), 0)
}
