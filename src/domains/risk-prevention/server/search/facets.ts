/** What one statement answers: a value of a facet with its count, or the place of a point on the page. */
export interface FacetRow {
  readonly facet: 'trade' | 'unit' | 'level' | 'place' | 'total' | 'point'
  readonly key: string
  readonly name: string
  readonly n: number
}

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

/** Of each facet, what can be chosen and how many it would leave. */
export function facetsOf(rows: readonly FacetRow[]): Facets {
  const of = (wanted: FacetRow['facet']) => rows.filter(({ facet }) => facet === wanted)
  const wholeCity = of('place').find(({ key }) => key === '')?.n ?? 0
  return {
    trade: tradesOf(of('trade')),
    place: new Map(of('place').flatMap(({ key, n }) => (key ? [[key, n + wholeCity]] : []))),
    wholeCity,
    unit: of('unit').map(valueOf),
    level: of('level').map(valueOf),
  }
}

const valueOf = ({ key, name, n }: FacetRow): FacetValue => ({ key, name, count: n })

/** Choosing a class also finds what is of its groups and of every trade; choosing a group, all its classes. */
function tradesOf(rows: readonly FacetRow[]): FacetValue[] {
  const own = new Map(rows.map(({ key, n }) => [key, n]))
  const within = new Map<string, number>()
  for (const { key, n } of rows)
    for (let length = 1; length <= key.length; length++)
      within.set(key.slice(0, length), (within.get(key.slice(0, length)) ?? 0) + n)
  return rows
    .filter(({ key }) => key !== '')
    .map(({ key, name }) => {
      let count = within.get(key) ?? 0
      for (let length = 0; length < key.length; length++) count += own.get(key.slice(0, length)) ?? 0
      return { key, name, count }
    })
}
