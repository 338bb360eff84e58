import { expect, test } from 'vitest'
import { readNumeral } from './numerals.ts'

test.each([
  ['25', 25],
  ['二十五', 25],
  ['廿五', 25],
  ['卅', 30],
  ['卅一', 31],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一〇', 10],
  ['〇九', 9],
  ['零九', 9],
  ['二〇二〇', 2020],
  ['二○一五', 2015],
  ['一九九九', 1999],
])('%s is %i', (text, value) => expect(readNumeral(text)).toBe(value))

test.each(['二五', '六七', '十十', '四十四廿', '廿十', '二廿', '十二三', '三十〇一', '百', ''])(
  '%s is no number',
  (text) => {
    expect(readNumeral(text)).toBe(0)
  },
)
