/** What a list shows, as the address of the page keeps it; everything is text, as in a query. */
export interface ListState {
  readonly page: number
  readonly pageSize: number
  readonly sort: string | undefined
  readonly q: string
  /** Set where the person went on beyond the last numbered page. */
  readonly cursor: string | undefined
  readonly filters: Readonly<Record<string, string>>
}

export type Search = Readonly<Record<string, string | string[] | undefined>>

/** The server numbers pages up to here; further on by cursor. */
export const lastNumberedPage = 100
/** Said in the address where a list has usual filters and the person took them all away. */
const noFilters = 'none'
export const pageSizes = [20, 50, 100, 200]

export interface ListShape {
  readonly filterKeys: readonly string[]
  readonly defaultSort?: string
  readonly defaultPageSize: number
  /** Filters of an address that names none. */
  readonly defaultFilters?: Readonly<Record<string, string>>
  /** Two lists on one page keep their states apart by it. */
  readonly prefix: string
}

/** Reads the state from the page's address; what is not usable there counts as not said. */
export function readListState(search: Search, shape: ListShape): ListState {
  const text = (key: string) => {
    const value = search[shape.prefix + key]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
  const named = Object.fromEntries(
    shape.filterKeys.map((key) => [key, text(key)] as const).filter(([, value]) => value !== ''),
  )
  const isUsual = Object.keys(named).length === 0 && text('filters') !== noFilters
  const page = Number(text('page'))
  const pageSize = Number(text('pageSize'))
  return {
    page: Number.isInteger(page) && page >= 1 && page <= lastNumberedPage ? page : 1,
    pageSize: pageSizes.includes(pageSize) ? pageSize : shape.defaultPageSize,
    sort: text('sort') || shape.defaultSort,
    q: text('q'),
    cursor: text('cursor') || undefined,
    filters: isUsual ? (shape.defaultFilters ?? {}) : named,
  }
}

/** Writes the state into an address, leaving other keys alone; what is usual is not written. */
export function writeListState(search: Search, state: ListState, shape: ListShape): Search {
  const usual = shape.defaultFilters ?? {}
  const isUsual = shape.filterKeys.every((key) => state.filters[key] === usual[key])
  const own: Record<string, string | undefined> = {
    page: state.page > 1 && !state.cursor ? String(state.page) : undefined,
    pageSize: state.pageSize === shape.defaultPageSize ? undefined : String(state.pageSize),
    sort: state.sort === shape.defaultSort ? undefined : state.sort,
    q: state.q || undefined,
    cursor: state.cursor,
    filters: !isUsual && Object.keys(state.filters).length === 0 ? noFilters : undefined,
    ...Object.fromEntries(shape.filterKeys.map((key) => [key, isUsual ? undefined : state.filters[key]])),
  }
  const prefixed = Object.fromEntries(Object.entries(own).map(([key, value]) => [shape.prefix + key, value]))
  return Object.fromEntries(
    Object.entries({ ...search, ...prefixed }).filter(([, value]) => value !== undefined && value !== ''),
  )
}

/** The query that the list's endpoint is asked. */
export function listQuery(state: ListState): Record<string, string | number> {
  const query = {
    ...(state.cursor ? { cursor: state.cursor } : { page: state.page }),
    pageSize: state.pageSize,
    sort: state.sort,
    q: state.q.trim() || undefined,
    ...state.filters,
  }
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  )
}

/** The query of the same list as a file: words and filters, all pages. */
export function exportQuery(state: ListState): Record<string, string> {
  return { ...(state.q.trim() ? { q: state.q.trim() } : {}), ...state.filters }
}
