import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import {
  countingLimit,
  decodeCursor,
  encodeCursor,
  refuse,
  subtree,
  type InputOf,
  type Page,
  type PathRange,
} from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { Fact, type findFacts } from '../contract/index.ts'
import { selectFacts } from './read-facts.ts'
import { evidenceTables } from './tables.ts'
import { toFact } from './to-fact.ts'

type Query = InputOf<typeof findFacts>['query']
const orders = { occurredOn: 'asc', '-occurredOn': 'desc' } as const

/** One page of facts within the ranges, newest work first unless asked otherwise. */
export async function pageFacts(db: Db | Transaction, ranges: readonly PathRange[], query: Query): Promise<Page<Fact>> {
  const order = orders[(query.sort ?? '-occurredOn') as keyof typeof orders]
  if (!order) throw refuse('base.invalid-input', '工作记录只能按发生日期排序（occurredOn 或 -occurredOn）')
  const narrowed = query.organisationId
    ? narrowTo(ranges, subtree((await getOrganisation(db, query.organisationId)).path))
    : ranges
  let facts = selectFacts(db, {
    ranges: narrowed,
    ...(query.kind ? { kinds: [query.kind] } : {}),
    period: { from: query.from ?? null, to: query.to ?? null },
    withWithdrawn: query.withdrawn === 'include',
  })
  if (query.q) facts = facts.where('fact.sentence', 'ilike', `%${query.q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
  const total = await countBounded(db, facts)
  let page = facts.selectAll('fact').orderBy('fact.occurred_on', order).orderBy('fact.id', order)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  if (after) {
    const compare = order === 'asc' ? sql`>` : sql`<`
    page = page.where(sql<boolean>`(fact.occurred_on, fact.id) ${compare} (${after[0]}::date, ${after[1]}::uuid)`)
  } else if (query.page) page = page.offset((query.page - 1) * query.pageSize)
  const rows = await page.limit(query.pageSize + 1).execute()
  const items = rows.slice(0, query.pageSize).map(toFact)
  const last = items.at(-1)
  return {
    items,
    total: Math.min(total, countingLimit),
    totalIsExact: total <= countingLimit,
    next: rows.length > query.pageSize && last ? encodeCursor([last.occurredOn, last.id]) : null,
  }
}

async function countBounded(db: Db | Transaction, facts: ReturnType<typeof selectFacts>): Promise<number> {
  const bounded = facts.select('fact.id').limit(countingLimit + 1)
  const { count } = await evidenceTables(db)
    .selectFrom(bounded.as('bounded'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function readCursor(cursor: string): [string, string] {
  const [day, id] = decodeCursor(cursor) ?? []
  const position = Fact.pick({ occurredOn: true, id: true }).safeParse({ occurredOn: day, id })
  if (!position.success) throw refuse('base.invalid-input', '翻页位置（cursor）无效，请从第一页重新查询')
  return [position.data.occurredOn, position.data.id]
}

/** What two sets of subtrees have in common: subtrees either contain each other or are apart. */
function narrowTo(ranges: readonly PathRange[], wanted: PathRange): PathRange[] {
  return ranges.flatMap((range) => {
    if (wanted.from >= range.from && wanted.below <= range.below) return [wanted]
    return range.from >= wanted.from && range.below <= wanted.below ? [range] : []
  })
}
