import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#base/database/index.ts'
import type { SearchStep } from '#platform/search/index.ts'
import { answersStep, matches, type PointFilters } from './point-conditions.ts'

export interface FacetValue {
  readonly key: string
  readonly name: string
  /** So many are found where this is chosen, all other choices standing. */
  readonly count: number
}

export interface Facets {
  readonly trade: readonly FacetValue[]
  readonly unit: readonly FacetValue[]
  readonly level: readonly FacetValue[]
  /** By county; a county that is missing has what is of the whole city. */
  readonly place: ReadonlyMap<string, number>
  readonly wholeCity: number
}

/** One group of the counts: the columns of its facet alone are filled, none for the total. */
interface Counted {
  readonly trade_code: string | null
  readonly trade_name: string | null
  readonly organisation_id: string | null
  readonly organisation_name: string | null
  readonly level: string | null
  readonly districts: string[] | null
  /** As many as the choice would leave, all other choices standing. */
  readonly n: number
}

/** What can be chosen of each facet and how many it would leave, and how many are found: one walk over what has the words. */
export async function countFacets(
  db: Db,
  asked: PointFilters,
  step: SearchStep | undefined,
): Promise<{ total: number; facets: Facets }> {
  const { street, ...chosen } = matches(asked)
  const without = (left?: keyof typeof chosen) =>
    both(Object.entries(chosen).map(([facet, condition]) => (facet === left ? undefined : condition)))
  const count = (left?: keyof typeof chosen) => sql`count(*) filter (where ${without(left)})`
  const { rows } = await sql<Counted>`
    select p.trade_code, p.trade_name, p.organisation_id, p.organisation_name, p.level, p.districts,
      (case grouping(p.trade_code, p.organisation_id, p.level, p.districts)
        when 7 then ${count('trade')} when 11 then ${count('unit')} when 13 then ${count('level')}
        when 14 then ${count('place')} else ${count()} end)::int as n
    from risk_prevention.published_point p where ${both([answersStep(step), street])}
    group by grouping sets ((p.trade_code, p.trade_name), (p.organisation_id, p.organisation_name), (p.level), (p.districts), ())`.execute(
    db,
  )
  return { total: rows.find(isTotal)?.n ?? 0, facets: facetsOf(rows.filter(({ n }) => n > 0)) }
}

function both(conditions: readonly (RawBuilder<boolean> | undefined)[]): RawBuilder<boolean> {
  const given = conditions.filter((one) => one !== undefined)
  return given.length ? sql<boolean>`${sql.join(given, sql` and `)}` : sql<boolean>`true`
}

const isTotal = ({ trade_code, organisation_id, level, districts }: Counted) =>
  trade_code === null && organisation_id === null && level === null && districts === null

function facetsOf(rows: readonly Counted[]): Facets {
  const ofDistricts = rows.flatMap(({ districts, n }) => (districts ? [{ districts, n }] : []))
  const wholeCity = ofDistricts.find(({ districts }) => !districts.length)?.n ?? 0
  const place = new Map<string, number>()
  for (const { districts, n } of ofDistricts)
    for (const one of districts) place.set(one, (place.get(one) ?? wholeCity) + n)
  return {
    trade: tradesOf(values(rows, 'trade_code', 'trade_name')),
    unit: values(rows, 'organisation_id', 'organisation_name'),
    level: values(rows, 'level', 'level'),
    place,
    wholeCity,
  }
}

/** Counts by one column, under the name that most of them have. */
function values(rows: readonly Counted[], key: keyof Counted, name: keyof Counted): FacetValue[] {
  const found = new Map<string, FacetValue & { readonly most: number }>()
  for (const row of rows) {
    const value = row[key] as string | null
    if (value === null) continue
    const known = found.get(value)
    const isMost = !known || row.n > known.most
    found.set(value, {
      key: value,
      name: isMost ? (row[name] as string) : known.name,
      count: (known?.count ?? 0) + row.n,
      most: isMost ? row.n : known.most,
    })
  }
  return [...found.values()]
}

/** Choosing a class also finds what is of its groups and of every trade; choosing a group, all its classes. */
function tradesOf(counted: readonly FacetValue[]): FacetValue[] {
  const own = new Map(counted.map(({ key, count }) => [key, count]))
  const within = new Map<string, number>()
  for (const { key, count } of counted)
    for (let length = 1; length <= key.length; length++)
      within.set(key.slice(0, length), (within.get(key.slice(0, length)) ?? 0) + count)
  return counted
    .filter(({ key }) => key !== '')
    .map(({ key, name }) => {
      let count = within.get(key) ?? 0
      for (let length = 0; length < key.length; length++) count += own.get(key.slice(0, length)) ?? 0
      return { key, name, count }
    })
}
