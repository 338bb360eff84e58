import { findTrade, type PlainTrade } from '../../domain/index.ts'
import type { Place } from '../../server/trade/places.ts'

/** 您从事什么行业？在哪里？ as it was answered. */
export interface Question {
  /** What was typed or chosen; empty where nothing was. */
  readonly words: string
  readonly trade: PlainTrade | undefined
  readonly place: Place | undefined
  readonly page: number
}

/** Typed words go before the choice; what makes no sense is as if it had not been asked. */
export function readQuestion(query: (name: string) => string | undefined, places: readonly Place[]): Question {
  const text = (name: string) => (query(name) ?? '').normalize('NFKC').trim().slice(0, 40)
  const words = text('words') || text('trade')
  const page = Number(query('page') ?? 1)
  const asked = text('place')
  return {
    words,
    trade: findTrade(words),
    place: asked ? places.find(({ id, name }) => id === asked || name === asked) : undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 100 ? page : 1,
  }
}

/** The address that asks the same again. */
export function addressOf(path: string, { trade, words, place, page }: Question): string {
  const parameters = new URLSearchParams({ trade: trade?.key ?? '', place: place?.id ?? '' })
  if (!trade && words) parameters.set('words', words)
  if (page > 1) parameters.set('page', String(page))
  return `${path}?${parameters}`
}

export const headingOf = ({ trade, words, place }: Question): string =>
  `${trade?.name ?? (words || '各行各业')} · ${place?.name ?? '全市'}`
