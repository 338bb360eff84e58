import { sql, type RawBuilder } from 'kysely'
import { answers, type SearchStep } from '#platform/search/index.ts'
import type { RiskLevel } from '../../contract/index.ts'
import { anywhere } from '#base/database/index.ts'

export interface PointFilters {
  /** Of GB/T 4754; a group holds its classes, and what is of a group concerns them. */
  readonly tradeCode?: string | undefined
  readonly placeId?: string | undefined
  /** A road or area, looked for in the point's own place and in its department's name. */
  readonly street?: string | undefined
  readonly level?: RiskLevel | undefined
  readonly organisationId?: string | undefined
}

type Condition = RawBuilder<boolean>

/** Each filter that was chosen, as a condition on a published point `p`. */
export function matches({ tradeCode, placeId, street, level, organisationId }: PointFilters) {
  return {
    trade: tradeCode ? ofTradeCode(tradeCode) : undefined,
    place: placeId ? ofDistrict(placeId) : undefined,
    street: street ? ofStreet(street) : undefined,
    level: level ? sql<boolean>`(p.level = ${level})` : undefined,
    unit: organisationId ? sql<boolean>`(p.organisation_id = ${organisationId})` : undefined,
  }
}

/** A point without a trade concerns every trade. */
function ofTradeCode(code: string): Condition {
  const above = Array.from(code, (_, place) => code.slice(0, place))
  return sql<boolean>`(p.trade_code = any(${above}::text[]) or starts_with(p.trade_code, ${code}))`
}

/** Of the county, or of the whole city. */
export function ofDistrict(id: string): Condition {
  return sql<boolean>`(p.districts = '{}' or ${id}::uuid = any(p.districts))`
}

function ofStreet(street: string): Condition {
  return sql<boolean>`(p.place ilike ${anywhere(street)} or p.organisation_name ilike ${anywhere(street)})`
}

/** Has the words; undefined where none were typed. */
export function answersStep(step: SearchStep | undefined): Condition | undefined {
  return step && (answers('p.words', step) as Condition)
}

/** Ascending: words in the name before words in the text; where only some were found, the most telling first. */
export function closeness(step: SearchStep): RawBuilder<number> {
  if (step.by === 'any') return sql<number>`-ts_rank(p.words, ${step.query}::tsquery)`
  return sql<number>`(case when ${answers('p.title_words', step)} then 0 else 1 end)`
}
