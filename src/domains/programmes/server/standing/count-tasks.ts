import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, InputOf } from '#base/http/index.ts'
import type { listTasks } from '../../contract/index.ts'
import { selectTasks } from '../tasks/list-tasks.ts'

type Filter = Partial<Omit<InputOf<typeof listTasks>['query'], 'cursor' | 'page' | 'pageSize' | 'sort'>>

/** How many tasks the list shows this person under a filter. */
export async function countTasks(db: Db | Transaction, actor: Actor, filter: Filter, today: string): Promise<number> {
  const { count } = await selectTasks(db, actor, filter, today)
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
