import { sql, type SqlBool } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { readPage, type Actor, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import type { listTasks, TaskSummary } from '../../contract/index.ts'
import { taskTables } from './tables.ts'
import { inReach } from '#platform/organisations/index.ts'

type Filter = Omit<InputOf<typeof listTasks>['query'], 'cursor' | 'page' | 'pageSize' | 'sort'>

/** Null while nothing was handed in; the due day itself is in time, a task without one never late. */
const wasLate = sql`case when t.first_released_at is not null
  then coalesce((t.first_released_at at time zone 'Asia/Shanghai')::date > t.due_on, false) end`

/** 「不需要上传」 and nothing to confirm: such a row is graded without the unit's doing. */
const asksSomething = sql`(jsonb_array_length(r.materials) > 0 or jsonb_array_length(r.bindings) > 0)`

/** 加分项 are handed in by whoever has something; nobody waits for them. */
export const isAwaitedFrom = sql<SqlBool>`coalesce(r.grading ->> 'kind', '') <> 'bonus'`

/** What was returned by the office has until its 补正期限. */
const limitNow = sql<string>`coalesce(t.correction_due_on, t.due_on)`

const lastDay = sql`coalesce(t.due_on, '9999-12-31'::date)`

/** Tasks of units in the person's subtree, and of programmes that the person's own units issued. */
export function selectTasks(db: Db | Transaction, actor: Actor, filter: Filter, today: string) {
  const { programmeId, year, organisationId, state, dueBy, overdue, running, asks, handedIn, late, mine, q } = filter
  return taskTables(db)
    .selectFrom('programmes.task as t')
    .innerJoin('programmes.row as r', 'r.id', 't.row_id')
    .innerJoin('programmes.programme as p', 'p.id', 't.programme_id')
    .innerJoin('organisations.organisation as o', 'o.id', 't.organisation_id')
    .innerJoin('organisations.organisation as i', 'i.id', 'p.organisation_id')
    .where(inReach(actor, 'programmes.read', 'o.path', 'i.path'))
    .$if(programmeId !== undefined, (query) => query.where('t.programme_id', '=', programmeId!))
    .$if(year !== undefined, (query) => query.where('p.year', '=', year!))
    .$if(organisationId !== undefined, (query) => query.where('t.organisation_id', '=', organisationId!))
    .$if(state !== undefined, (query) => query.where('t.state', 'in', state!))
    .$if(dueBy !== undefined, (query) => query.where('t.due_on', '<=', dueBy!).where('t.released_at', 'is', null))
    .$if(overdue === 'yes', (query) =>
      // Of a programme that is closed nothing is awaited any more.
      query
        .where('p.state', '=', 'issued')
        .where(limitNow, '<', today)
        .where(isAwaitedFrom)
        .where('t.state', 'in', ['open', 'inReview', 'returned']),
    )
    .$if(running === 'yes', (query) => query.where('p.state', '=', 'issued'))
    .$if(asks === 'yes', (query) => query.where(sql<SqlBool>`${asksSomething}`))
    .$if(handedIn === 'yes', (query) => query.where('t.first_released_at', 'is not', null))
    .$if(handedIn === 'no', (query) =>
      query.where('t.first_released_at', 'is', null).where('t.state', '<>', 'cancelled'),
    )
    .$if(late !== undefined, (query) => query.where(sql<SqlBool>`${wasLate} = ${late === 'yes'}`))
    .$if(mine === 'yes', (query) => query.where(waitsFor(actor)))
    .$if(!!q, (query) =>
      query.where(
        sql<SqlBool>`(r.name ilike ${anywhere(q)} or r.code ilike ${anywhere(q)} or o.name ilike ${anywhere(q)})`,
      ),
    )
    .select([
      't.id',
      't.programme_id as programmeId',
      'p.title as programmeTitle',
      'p.state as programmeState',
      'p.year',
      't.row_id as rowId',
      'r.code as rowCode',
      'r.name',
      'r.materials',
      't.organisation_id as organisationId',
      'o.name as organisationName',
      't.duty',
      't.occurrence',
      't.due_on as dueOn',
      't.original_due_on as originalDueOn',
      't.correction_due_on as correctionDueOn',
      't.state',
      't.released_at as releasedAt',
      't.revision',
      isAwaitedFrom.as('isAwaited'),
    ])
}

/** A clerk's own unit has it open, an approver's own unit has it in review, or it was released to the person's office. */
function waitsFor(actor: Actor) {
  const own = (permission: string) =>
    actor.posts.filter((post) => post.permissions.has(permission)).map((post) => post.organisationId)
  const units = (permission: string) => sql`t.organisation_id = any(${own(permission)}::uuid[])`
  return sql<SqlBool>`p.state = 'issued' and (
    (t.state in ('open', 'returned') and ${units('programmes.draft')} and ${asksSomething})
    or (t.state = 'inReview' and ${units('programmes.release')})
    or (t.state = 'released' and ${inReach(actor, 'programmes.receive', 'i.path')}))`
}

type Row = Awaited<ReturnType<ReturnType<typeof selectTasks>['execute']>>[number]

export function summaryOf({ isAwaited, ...row }: Row, today: string): TaskSummary {
  const isOpen = row.programmeState === 'issued' && ['open', 'inReview', 'returned'].includes(row.state)
  const limit = row.correctionDueOn ?? row.dueOn
  return {
    ...row,
    releasedAt: row.releasedAt?.toISOString() ?? null,
    isOverdue: isOpen && Boolean(isAwaited) && limit !== null && limit < today,
  }
}

export async function listTasksUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listTasks>>): Promise<Page<TaskSummary>> {
  const { cursor, page, pageSize, sort, ...filter } = input.query
  const plan = {
    orders: { dueOn: { by: lastDay, of: (row: Row) => row.dueOn ?? '9999-12-31' } },
    defaultSort: 'dueOn',
    id: sql`t.id`,
  }
  const found = await readPage(db, selectTasks(db, actor, filter, today), plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map((row) => summaryOf(row, today)) }
}
