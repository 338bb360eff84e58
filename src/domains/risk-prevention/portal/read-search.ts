import { Id } from '#base/http/contract.ts'
import { RiskLevel } from '../contract/index.ts'

export interface Search {
  readonly q: string
  readonly tradeCode: string
  readonly place: string
  readonly level: RiskLevel | undefined
  readonly organisationId: string | undefined
  readonly page: number
}

/** The search as typed into the address; what makes no sense is as if it had not been typed. */
export function readSearch(query: (name: string) => string | undefined): Search {
  const text = (name: string) => (query(name) ?? '').normalize('NFKC').trim().slice(0, 60)
  const page = Number(query('page') ?? 1)
  const trade = text('trade').toUpperCase()
  return {
    q: text('q'),
    tradeCode: /^[A-Z]?\d{0,4}$/.test(trade) ? trade : '',
    place: text('place'),
    level: RiskLevel.safeParse(query('level')).data,
    organisationId: Id.safeParse(query('unit')).data,
    page: Number.isInteger(page) && page >= 1 && page <= 100 ? page : 1,
  }
}
