import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseDate, chineseInstant, chineseNumeral, fileSize, parseChineseNumeral } from './chinese-text.ts'

describe('汉字数目', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
  ])('%i 写作 %s', (value, text) => expect(chineseNumeral(value)).toBe(text))

  it('写出的都能读回', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => parseChineseNumeral(chineseNumeral(value)) === value),
    )
  })

  it.each(['', '零', '十十', '一一', '一百十', '百', '甲'])('%s 不是数目', (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined()
  })
})

describe('日期与时刻', () => {
  it('日期不编虚位', () => expect(chineseDate('2020-06-08')).toBe('2020年6月8日'))

  it('时刻按北京时间，跨日进位', () => {
    expect(chineseInstant('2020-07-29T16:00:01Z')).toBe('2020年7月30日 00:00:01')
    expect(chineseInstant('2020-12-31T23:59:59+08:00')).toBe('2020年12月31日 23:59:59')
  })
})

it('文件大小取合适单位', () => {
  expect([0, 1023, 1024, 123_456, 5 * 1024 ** 2, 3 * 1024 ** 4].map(fileSize)).toEqual([
    '0 B',
    '1023 B',
    '1.0 KB',
    '120.6 KB',
    '5.0 MB',
    '3072.0 GB',
  ])
})
