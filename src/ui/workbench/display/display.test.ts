import { describe, expect, test } from 'vitest'
import { fileNameOf } from '../calls/download.ts'
import { fileSizeText } from '../files/file-size.ts'
import { idOf } from '../files/upload.ts'
import { dayWithWeekday, momentText } from './dates.ts'
import { daysBetween, dueWords } from './due.ts'
import { moneyText } from './money.ts'

describe('what is left of a limit', () => {
  test.each([
    ['2020-07-29', 'over', '已超 1 天'],
    ['2020-07-30', 'near', '今天到期'],
    ['2020-07-31', 'near', '明天到期'],
    ['2020-08-01', 'near', '后天到期'],
    ['2020-08-02', 'near', '还有 3 天'],
    ['2020-08-06', 'far', '还有 7 天'],
  ])('due %s, seen on 2020-07-30', (dueOn, tone, text) => {
    expect(dueWords(dueOn, '2020-07-30')).toEqual({ tone, text })
  })

  test('done is done, and late is said', () => {
    expect(dueWords('2020-07-29', '2020-09-01', '2020-07-29')).toEqual({ tone: 'done', text: '已完成' })
    expect(dueWords('2020-07-29', '2020-09-01', '2020-08-01')).toEqual({ tone: 'done', text: '已完成，超期 3 天' })
    expect(dueWords(null, '2020-09-01')).toEqual({ tone: 'none', text: '未定期限' })
  })

  test('days are counted over month, leap day and year', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
    expect(daysBetween('2020-12-31', '2021-01-01')).toBe(1)
  })
})

test('instants are shown in the business zone, whatever the zone of the computer', () => {
  expect(momentText('2020-07-29T10:05:00Z')).toBe('2020-07-29 18:05')
  expect(momentText('2020-07-29T16:30:00Z')).toBe('2020-07-30 00:30')
  expect(dayWithWeekday('2020-12-28')).toBe('2020年12月28日 星期一')
})

test('money is written from 分', () => {
  expect(moneyText(123_450)).toBe('¥1,234.50')
  expect(moneyText(0)).toBe('¥0.00')
})

test('file sizes, names and ids', () => {
  expect([512, 2048, 3_500_000].map(fileSizeText)).toEqual(['512 字节', '2 KB', '3.3 MB'])
  expect(fileNameOf("attachment; filename*=UTF-8''%E6%9C%BA%E6%9E%84.csv")).toBe('机构.csv')
  expect(fileNameOf('attachment; filename="a.csv"')).toBe('a.csv')
  expect(fileNameOf(null)).toBe('下载文件')
  expect(idOf('https://city.example/api/uploads/0192-ab?x=1')).toBe('0192-ab')
})
