import { Id } from '#base/http/contract.ts'
import { RiskLevel } from '../contract/index.ts'
import type { Place } from '../server/trade/places.ts'

export interface Search {
  readonly words: string
  readonly tradeCode: string
  readonly place: Place | undefined
  /** A road or area. */
  readonly street: string
  readonly level: RiskLevel | undefined
  readonly organisationId: string | undefined
  readonly page: number
}

const longest = 60

/** The search as typed into the address; what makes no sense is as if it had not been typed. A place may be named as well as chosen. */
export function readSearch(query: (name: string) => string | undefined, places: readonly Place[]): Search {
  const text = (name: string) =>
    (query(name) ?? '').normalize('NFKC').replaceAll(/\p{C}/gu, '').trim().slice(0, longest)
  const page = Number(query('page') ?? 1)
  const trade = text('trade').toUpperCase()
  const where = text('place')
  const place = where ? places.find(({ id, name }) => id === where || name === where) : undefined
  const named = place || Id.safeParse(where).success ? '' : where
  return {
    words: text('q'),
    tradeCode: /^[A-Z]?\d{0,4}$/.test(trade) ? trade : '',
    place,
    street: text('street') || named,
    level: RiskLevel.safeParse(query('level')).data,
    organisationId: Id.safeParse(query('unit')).data,
    page: Number.isInteger(page) && page >= 1 && page <= 100 ? page : 1,
  }
}

/** The address that asks the same again, with what is changed. */
export function addressOfSearch(search: Search, changed: Partial<Search> = {}): string {
  const { words, tradeCode, place, street, level, organisationId, page } = { ...search, page: 1, ...changed }
  const parameters = new URLSearchParams()
  const asked = { q: words, trade: tradeCode, place: place?.id, street, level, unit: organisationId }
  for (const [name, value] of Object.entries(asked)) if (value) parameters.set(name, value)
  if (page > 1) parameters.set('page', String(page))
  return `/risks?${parameters}`
}
