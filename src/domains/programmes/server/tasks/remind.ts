import { businessNow, businessToday } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { remindedRange, reminderKindsOn, reminderTexts } from '../../domain/reminder-kind.ts'
import { taskTables } from './tables.ts'

/** Reminds the clerks and approvers of units whose tasks come due; each kind once a task. Answers how many were written. */
export async function remind(db: Db, today: string, now: Date): Promise<number> {
  const { from, to } = remindedRange(today)
  const tasks = await taskTables(db)
    .selectFrom('programmes.task as t')
    .innerJoin('programmes.row as r', 'r.id', 't.row_id')
    .innerJoin('programmes.programme as p', 'p.id', 't.programme_id')
    .select(['t.id', 't.organisation_id', 't.due_on', 'r.name'])
    .where('p.state', '=', 'issued')
    .where('t.state', 'in', ['open', 'inReview', 'returned'])
    .where('t.due_on', '>=', from)
    .where('t.due_on', '<=', to)
    .execute()
  let written = 0
  for (const task of tasks)
    for (const kind of reminderKindsOn(today, task.due_on!)) {
      const isNew = await inTransaction(db, async (tx) => {
        const inserted = await taskTables(tx)
          .insertInto('programmes.reminder')
          .values({ id: newId(), task_id: task.id, kind, on_day: today, person_id: null, message: '' })
          .onConflict((conflict) => conflict.columns(['task_id', 'kind', 'on_day']).doNothing())
          .executeTakeFirst()
        if (!inserted.numInsertedOrUpdatedRows) return false
        await notify(tx, {
          recipients: { organisationId: task.organisation_id, roles: ['reportingClerk', 'reviewer'] },
          key: `programmes.reminder:${task.id}:${kind}:${today}`,
          kind: 'programmes.reminder',
          title: `“${task.name}”${reminderTexts[kind]}（${task.due_on}）`.slice(0, 200),
          link: `/tasks/${task.id}`,
          organisationId: task.organisation_id,
          at: now,
        })
        return true
      })
      if (isNew) written++
    }
  return written
}

/** Every morning before work begins. */
export const remindJob: JobDefinition = {
  name: 'programmes.remind',
  schedule: '10 7 * * *',
  run: async (_, db) => void (await remind(db, businessToday(), businessNow())),
}
