import { expect, test } from 'vitest'
import { Day, nameOf, oneLine, paragraphs } from './text.ts'

test.each([
  ['NUL', '郑州\0市'],
  ['half a surrogate pair', '郑州\ud800市'],
  ['a mark that reverses the text', '郑州\u202e市'],
  ['a zero-width blank', '郑\u200b州'],
  ['two lines', '郑州\n市'],
  ['nothing', '   '],
  ['too much', '郑'.repeat(41)],
  ['markup', '<b>郑州</b>'],
])('refuses a name with %s', (_, name) => {
  expect(nameOf(40).safeParse(name).success).toBe(false)
})

test('takes rare characters, minority names and blanks around', () => {
  expect(nameOf(40).parse('  阿依古丽·买买提 𠮷 㛃 ')).toBe('阿依古丽·买买提 𠮷 㛃')
  expect(oneLine(40).parse('A<B')).toBe('A<B')
  expect(paragraphs(40).parse('一\n\t二')).toBe('一\n\t二')
})

test.each(['2020-02-30', '2020-13-01', '0000-01-01', '9999-12-31', '20201228', '2020-1-1', ''])(
  'refuses %s as a day',
  (day) => {
    expect(Day.safeParse(day).success).toBe(false)
  },
)

test('takes the last day of February in a leap year', () => {
  expect(Day.parse('2020-02-29')).toBe('2020-02-29')
})
