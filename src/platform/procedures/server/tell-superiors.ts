import { businessNow, dayOf } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { notify } from '#platform/notifications/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { registeredCases } from './registry.ts'
import { caseTables } from './tables.ts'

/** What ran out longer ago was told on its day. */
const daysBack = 14

/** Overdue cases are told to the unit above, once for each due day; answers how many people were told now. */
export async function tellSuperiors(db: Db, at: Date): Promise<number> {
  const today = dayOf(at)
  let told = 0
  for (const defined of registeredCases())
    for (const one of await justOverdue(db, defined, today)) {
      const { id, number, title, due_on, organisation_name, parent_id } = one
      told += await inTransaction(db, (tx) =>
        notify(tx, {
          key: `${defined.procedure.kind}:${id}:overdue:${due_on}`,
          kind: `${defined.procedure.kind}-overdue`,
          recipients: { organisationId: parent_id!, roles: ['cityOffice', 'leader'] },
          title: `${organisation_name}的${defined.procedure.noun} ${number} ${title}已过期限（${due_on}）`,
          link: `${defined.path}/${id}`,
          organisationId: parent_id,
          at,
        }),
      )
    }
  return told
}

function justOverdue(db: Db, { procedure }: DefinedCases, today: string) {
  return caseTables(db)
    .selectFrom('procedures.case as c')
    .innerJoin('organisations.organisation as o', 'o.id', 'c.organisation_id')
    .select(['c.id', 'c.number', 'c.title', 'c.due_on', 'o.name as organisation_name', 'o.parent_id'])
    .where('c.kind', '=', procedure.kind)
    .where('c.closed_on', 'is', null)
    .where('c.joined_to_id', 'is', null)
    .where('c.due_on', '<', today)
    .where('c.due_on', '>=', addCalendarDays(today, -daysBack))
    .where('o.parent_id', 'is not', null)
    .orderBy('c.due_on')
    .execute()
}

/** Each working morning's beginning, before the digest goes out. */
export const tellSuperiorsJob: JobDefinition = {
  name: 'procedures.tell-superiors',
  schedule: '40 7 * * *',
  run: async (_payload, db) => {
    await tellSuperiors(db, businessNow())
  },
}
