import { plainTrades, type PlainTrade } from '#domains/risk-prevention/domain/index.ts'
import { codesOf } from '../../contract/campaigns/campaign.ts'

type Edition = '2011' | '2017'

/** 小饭馆, 理发店 … as the portal's home offers them, which clerks choose from as well. */
export { plainTrades as tradesToChoose, type PlainTrade }

export const codesText = (trade: PlainTrade, edition: Edition): string => trade.codes[edition].join('、')

/** The trade in plain words for which exactly these codes stand. */
export function tradeOfCodes(text: string, edition: Edition): PlainTrade | undefined {
  const asked = codesOf(text).toSorted().join()
  return plainTrades.find((one) => one.codes[edition].toSorted().join() === asked)
}

/** `H6210` → 小饭馆、饭店（H6210）; a code that no plain trade stands for stays as it is. */
export function tradeText(text: string, edition: Edition): string {
  const trade = tradeOfCodes(text, edition)
  return trade ? `${trade.name}（${text}）` : text
}

/** Whether somebody who types these words means the trade, by its name, another word for it, or a code. */
export function isMeant(trade: PlainTrade, typed: string): boolean {
  const words = typed.trim().toLowerCase()
  return [trade.name, ...trade.words, ...Object.values(trade.codes).flat()].some((one) =>
    one.toLowerCase().includes(words),
  )
}
