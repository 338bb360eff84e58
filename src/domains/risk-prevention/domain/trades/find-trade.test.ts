import { describe, expect, test } from 'vitest'
import { findTrade, findTradeOfCode } from './find-trade.ts'
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

test.each([
  ['H6210', '2017', 'restaurant'],
  ['6210', '2017', 'restaurant'],
  ['H6292', '2011', 'delivery'],
  ['F5251', '2017', 'pharmacy'],
  ['F5219', '2017', 'shop'],
  ['H62', '2017', undefined],
  ['Z9999', '2017', undefined],
] as const)('the class %s of %s is the trade %s', (code, edition, key) =>
  expect(findTradeOfCode(code, edition)?.key).toBe(key),
)
