import { sql, type SqlBool } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { isAwaitedFrom, selectTasks } from '../tasks/list-tasks.ts'

export interface UnitOverdue {
  readonly organisationId: string
  readonly organisationName: string
  readonly tasks: number
  /** The earliest due day that has passed. */
  readonly since: string
}

/** What the list of overdue tasks shows this person now, by unit; most first. */
export function listOverdueByUnit(db: Db | Transaction, actor: Actor, today: string): Promise<UnitOverdue[]> {
  return byUnit(selectTasks(db, actor, { overdue: 'yes' }, today), sql<string>`coalesce(t.correction_due_on, t.due_on)`)
}

/** What the same list showed at the end of an earlier day, told from the steps that are on record. */
export function listOverdueByUnitOn(db: Db | Transaction, actor: Actor, day: string): Promise<UnitOverdue[]> {
  const end = sql`((${day}::date + 1)::timestamp at time zone 'Asia/Shanghai')`
  const returnedThen = sql`exists (
    select 1 from programmes.submission s join programmes.submission_step x on x.submission_id = s.id
    where s.task_id = t.id and x.action = 'returnByOffice' and x.at < ${end})`
  const dueThen = sql<string>`coalesce(case when ${returnedThen} then t.correction_due_on end, (
    select e.asked_until from programmes.extension e
    where e.task_id = t.id and e.state = 'granted' and e.decided_at < ${end} order by e.decided_at desc limit 1
  ), t.original_due_on)`
  const handedInThen = sql`exists (
    select 1 from programmes.submission s where s.task_id = t.id and s.released_at < ${end} and not exists (
      select 1 from programmes.submission_step x
      where x.submission_id = s.id and x.action in ('returnByOffice', 'withdraw')
        and x.at >= s.released_at and x.at < ${end}))`
  const tasks = selectTasks(db, actor, {}, day)
    .where('p.state', '=', 'issued')
    .where('t.state', '<>', 'cancelled')
    .where(isAwaitedFrom)
    .where(sql<SqlBool>`p.issued_at < ${end} and ${dueThen} < ${day} and not ${handedInThen}`)
  return byUnit(tasks, dueThen)
}

function byUnit(tasks: ReturnType<typeof selectTasks>, due: ReturnType<typeof sql<string>>): Promise<UnitOverdue[]> {
  return tasks
    .clearSelect()
    .select(['t.organisation_id as organisationId', 'o.name as organisationName'])
    .select(sql<number>`count(*)::int`.as('tasks'))
    .select(sql<string>`min(${due})`.as('since'))
    .groupBy(['t.organisation_id', 'o.name', 'o.path'])
    .orderBy('tasks', 'desc')
    .orderBy('o.path')
    .execute()
}
