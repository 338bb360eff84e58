import { sql, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely'
import type { Db, Transaction } from '../database/index.ts'
import { countingLimit, decodeCursor, encodeCursor, type Page } from './paging.ts'
import { refuse } from './problem.ts'

/** One of a list's orders: an expression that an index serves and that is never null, and the same value of a row. */
export interface Order<Row> {
  readonly by: RawBuilder<unknown>
  readonly of: (row: Row) => string | number
}

export interface PageRequest {
  readonly cursor?: string | undefined
  readonly page?: number | undefined
  readonly pageSize: number
  /** Name of an order; `-` before it for descending. */
  readonly sort?: string | undefined
}

export interface ListPlan<Row> {
  readonly orders: Readonly<Record<string, Order<Row>>>
  readonly defaultSort: string
  /** Unique, breaks ties: the row's id. */
  readonly id: RawBuilder<unknown>
}

/**
 * Answers one page of a filtered query: by cursor (keyset) or by page number, with a count that stops at 10,000.
 * @throws Problem `base.invalid-input` for an unknown sort or a cursor of another list
 */
export async function readPage<Database, Table extends keyof Database, Row extends { id: string }>(
  db: Db | Transaction,
  query: SelectQueryBuilder<Database, Table, Row>,
  plan: ListPlan<Row>,
  request: PageRequest,
): Promise<Page<Row>> {
  const { order, descending } = chosenOrder(plan, request.sort)
  const direction = sql.raw(descending ? 'desc' : 'asc')
  const slice = query
    .orderBy(sql`${order.by} ${direction}`)
    .orderBy(sql`${plan.id} ${direction}`)
    .limit(request.pageSize + 1)
    .$if(request.page !== undefined, (paged) => paged.offset((request.page! - 1) * request.pageSize))
    .$if(request.cursor !== undefined, (paged) => paged.where(after(request.cursor!, order, plan.id, descending)))
  const [rows, total] = await Promise.all([readSlice(slice, request), countUpTo(db, query)])
  const items = rows.slice(0, request.pageSize)
  const last = items.at(-1)
  return {
    items,
    total: Math.min(total, countingLimit),
    totalIsExact: total <= countingLimit,
    next: rows.length > items.length && last ? encodeCursor([order.of(last), last.id]) : null,
  }
}

function chosenOrder<Row>(plan: ListPlan<Row>, sort = plan.defaultSort) {
  const name = sort.replace(/^-/, '')
  const order = Object.hasOwn(plan.orders, name) ? plan.orders[name] : undefined
  if (!order)
    throw refuse('base.invalid-input', `sort：不能按“${name}”排序，可用的有 ${Object.keys(plan.orders).join('、')}`)
  return { order, descending: sort.startsWith('-') }
}

const foreignCursor = () => refuse('base.invalid-input', 'cursor：不是本列表的翻页位置，请从第一页重新开始')

function after<Row>(cursor: string, order: Order<Row>, id: RawBuilder<unknown>, descending: boolean) {
  const [value, lastId] = decodeCursor(cursor) ?? []
  const usable = (typeof value === 'string' || typeof value === 'number') && typeof lastId === 'string'
  if (!usable) throw foreignCursor()
  return sql<SqlBool>`(${order.by}, ${id}) ${sql.raw(descending ? '<' : '>')} (${value}, ${lastId})`
}

/** The values of a cursor that somebody made up do not fit their columns: class 22 of the database's errors. */
async function readSlice<Row>(slice: { execute(): Promise<Row[]> }, request: PageRequest): Promise<Row[]> {
  try {
    return await slice.execute()
  } catch (error) {
    if (request.cursor !== undefined && String((error as { code?: string }).code).startsWith('22'))
      throw foreignCursor()
    throw error
  }
}

async function countUpTo<Database, Table extends keyof Database, Row>(
  db: Db | Transaction,
  query: SelectQueryBuilder<Database, Table, Row>,
): Promise<number> {
  const found = query
    .clearSelect()
    .select(sql`1`.as('found'))
    .limit(countingLimit + 1)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${found}) as found`.execute(db)
  return rows[0]?.n ?? 0
}
