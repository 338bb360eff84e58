import { describe, expect, test } from 'vitest'
import { TradeCode } from '../../contract/campaigns/campaign.ts'
import { codesText, isMeant, tradeOfCodes, tradesToChoose, tradeText } from './plain-trade.ts'

describe('the trade of a batch', () => {
  test('is named in plain words where its codes are exactly a trade’s, in any order', () => {
    expect(tradeText('H6210', '2017')).toBe('小饭馆、饭店（H6210）')
    expect(tradeText('H6232、H6231', '2017')).toBe('茶馆、咖啡馆（H6232、H6231）')
    expect(tradeText('H62', '2017')).toBe('H62')
    expect(tradeText('O8040', '2011')).toBe('O8040')
    expect(tradeText('O7940', '2011')).toBe('理发店、美容店（O7940）')
  })

  test('can be written down for every trade that is offered, in both editions', () => {
    for (const trade of tradesToChoose)
      for (const edition of ['2011', '2017'] as const) {
        const written = codesText(trade, edition)
        expect(TradeCode.parse(written)).toBe(written)
        expect(tradeOfCodes(written, edition)?.key).toBe(trade.key)
      }
  })

  test.each([
    [' h6231,H6232，h6231 ', 'H6231、H6232'],
    ['H62', 'H62'],
  ])('is tidied as it is typed: %j', (typed, kept) => expect(TradeCode.parse(typed)).toBe(kept))

  test.each(['6210', 'H62100', '', 'H1、H2、H3、H4、H5、H6', '小饭馆'])('is not just anything: %j', (typed) =>
    expect(TradeCode.safeParse(typed).success).toBe(false),
  )

  test('is found by what its people call it', () => {
    const meant = (words: string) => tradesToChoose.filter((one) => isMeant(one, words)).map(({ key }) => key)
    expect(meant('理发')).toEqual(['hairdresser'])
    expect(meant('h6239')).toEqual(['tea-drinks'])
    expect(meant('航天')).toEqual([])
  })
})
