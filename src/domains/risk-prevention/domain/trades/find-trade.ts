import { plainTrades, type PlainTrade } from './plain-trades.ts'

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Words that say what somebody does there and nothing of the trade. */
const around = /^(我是|我|开了?一?[家个]?|做|卖)|(的|店铺|生意|老板)$/gu

/** The trade that somebody names, by its key, in their own words, or by a code; undefined where we do not know the words. */
export function findTrade(asked: string): PlainTrade | undefined {
  const words = bare(asked)
  if (!words) return undefined
  const known = plainTrades.find(({ key }) => key === asked.trim())
  if (known) return known
  const core = words.replaceAll(around, '')
  const named = (one: PlainTrade) => [one.name, ...one.words].map(bare)
  return (
    plainTrades.find((one) => named(one).some((name) => name === words || name === core)) ??
    longestWithin(words) ??
    (core.length >= 2 ? plainTrades.find((one) => named(one).some((name) => name.includes(core))) : undefined)
  )
}

/** 「人民路张记烧烤店」 contains 烧烤店. The longest word that is contained says most. */
function longestWithin(words: string): PlainTrade | undefined {
  const hits = plainTrades.flatMap((one) =>
    one.words.map(bare).flatMap((word) => (word.length >= 2 && words.includes(word) ? [{ one, word }] : [])),
  )
  return hits.toSorted((a, b) => b.word.length - a.word.length)[0]?.one
}

/** The plain trade that a class of GB/T 4754 belongs to, by the longest beginning that fits. */
export function findTradeOfCode(code: string, edition: '2011' | '2017'): PlainTrade | undefined {
  const hits = plainTrades.flatMap((one) =>
    one.codes[edition]
      .filter((known) => code.startsWith(known) || code === known.slice(1))
      .map((known) => ({ one, length: known.length })),
  )
  return hits.toSorted((a, b) => b.length - a.length)[0]?.one
}
