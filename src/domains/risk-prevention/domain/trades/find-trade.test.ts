import { describe, expect, test } from 'vitest'
import { findTrade } from './find-trade.ts'
import { plainTrades } from './plain-trades.ts'

describe('a trade in the words of its people', () => {
  test.each([
    ['小饭馆', 'restaurant'],
    ['我开了一家理发店', 'hairdresser'],
    ['奶茶店', 'tea-drinks'],
    ['人民路张记烧烤店', 'restaurant'],
    [' ｋｔｖ ', 'karaoke'],
    ['hairdresser', 'hairdresser'],
    ['早餐', 'snacks'],
  ])('%s', (words, key) => expect(findTrade(words)?.key).toBe(key))

  test.each(['', '   ', '火箭发射', '店', '，。'])('does not guess what %j means', (words) =>
    expect(findTrade(words)).toBeUndefined(),
  )

  test('every word stands for one trade only, and every class is written as the standard writes it', () => {
    const words = plainTrades.flatMap((one) => one.words)
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
    const codes = plainTrades.flatMap((one) => [...one.codes['2017'], ...one.codes['2011']])
    expect(codes.filter((code) => !/^[A-T]\d{2,4}$/.test(code))).toEqual([])
  })
})
