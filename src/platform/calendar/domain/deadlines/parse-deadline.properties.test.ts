import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DeadlineDate } from '../../contract/index.ts'
import { addCalendarDays, partsOfDay } from '../day.ts'
import { parseDeadline } from './parse-deadline.ts'

describe('for every day of a year', () => {
  const dayOfYear = fc.integer({ min: 0, max: 365 }).map((count) => addCalendarDays('2020-01-01', count))
  const chinese = (value: number) => {
    const digit = (position: number) => ['', ...'一二三四五六七八九'][position]!
    if (value < 10) return digit(value)
    return `${value < 20 ? '' : digit(Math.floor(value / 10))}十${digit(value % 10)}`
  }
  const wide = (value: number) =>
    String(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0))

  test('its date is read in figures, wide figures and Chinese numerals, with blanks anywhere between', () => {
    const written = fc.constantFrom(String, wide, chinese)
    const blanks = fc.array(fc.constantFrom('', ' ', '　', '\n'), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(dayOfYear, written, blanks, (day, write, [a, b, c, d, e]) => {
        const { month, dayOfMonth } = partsOfDay(day)
        const text = `${a}${write(month)}${b}月${c}${write(dayOfMonth)}${d}日${e}前`
        const quote = text.trim()
        expect(parseDeadline(text, { year: 2020 })).toEqual([{ kind: 'onOrBeforeDate', from: null, due: day, quote }])
      }),
    )
  })
})

test('whatever stands in a cell, something is answered, quoted verbatim, with a due date where its kind has one', () => {
  const pieces = fc.constantFrom(
    ...'1 2 9 12 25 30 十 廿 月 日 年 底 前 之前 上旬 季度 每 末月 第 四 至 - 、 ， ； . （ ） 及时 根据 安排 考核 时间 次年 半年 内 后 起 或 ① ① 😀 工作日 2020 / :'.split(
      ' ',
    ),
    ' ',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (cell) => {
      const text = cell.join('')
      const dates = parseDeadline(text, { year: 2020 })
      expect(dates.length).toBeGreaterThan(0)
      for (const date of dates) {
        DeadlineDate.parse(date)
        expect(text).toContain(date.quote)
        expect(date.kind === 'blank').toBe(text.trim() === '')
        expect(['asScheduled', 'atAssessment', 'flexible', 'prompt', 'blank', 'unreadable'].includes(date.kind)).toBe(
          date.due === null,
        )
        if (date.from !== null) expect(date.from <= date.due!).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})
