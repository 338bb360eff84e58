import type { Db } from '#base/database/index.ts'
import { inTransaction } from '#base/database/index.ts'
import type { DomainEvent, EventListener } from '#base/events/index.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Role } from '#platform/identity/index.ts'
import { taskTables } from './tables.ts'

interface Telling {
  readonly event: string
  readonly roles: readonly Role[]
  /** Told in the unit that has the task, or in the unit that asks it. */
  readonly where: 'unit' | 'issuer'
  readonly title: (name: string, event: DomainEvent) => string
}

const tellings: readonly Telling[] = [
  { event: 'programmes.submitted', roles: ['reviewer'], where: 'unit', title: (name) => `“${name}”待您审核` },
  { event: 'programmes.step-passed', roles: ['reviewer'], where: 'unit', title: (name) => `“${name}”待下一级审核` },
  {
    event: 'programmes.returned',
    roles: ['reportingClerk'],
    where: 'unit',
    title: (name) => `“${name}”被审核人退回，请修改`,
  },
  { event: 'programmes.released', roles: ['cityOffice'], where: 'issuer', title: (name) => `“${name}”已报送，待接收` },
  {
    event: 'programmes.returned-by-office',
    roles: ['reportingClerk', 'reviewer'],
    where: 'unit',
    title: (name) => `“${name}”被退回补正`,
  },
  { event: 'programmes.accepted', roles: ['reportingClerk'], where: 'unit', title: (name) => `“${name}”已接收` },
  { event: 'programmes.extension-asked', roles: ['cityOffice'], where: 'issuer', title: (name) => `“${name}”申请延期` },
  {
    event: 'programmes.extension-decided',
    roles: ['reportingClerk'],
    where: 'unit',
    title: (name, { payload }) => `“${name}”延期${payload['decision'] === 'grant' ? '已批准' : '未获批准'}`,
  },
  {
    event: 'programmes.task-urged',
    roles: ['reportingClerk', 'reviewer'],
    where: 'unit',
    title: (name, { payload }) => `催办：“${name}”${payload['message'] ? `，${String(payload['message'])}` : ''}`,
  },
]

/** Tells the people whose turn it is. */
export const taskListeners: readonly EventListener[] = tellings.map((telling) => ({
  event: telling.event,
  name: `programmes.tell.${telling.event.split('.')[1]}`,
  hear: (event, db) => tell(telling, event, db),
}))

async function tell(telling: Telling, event: DomainEvent, db: Db): Promise<void> {
  // Who imports is the office itself; nobody's turn it is.
  if (event.payload['imported']) return
  const taskId = String(event.payload['taskId'])
  const task = await taskTables(db)
    .selectFrom('programmes.task as t')
    .innerJoin('programmes.row as r', 'r.id', 't.row_id')
    .innerJoin('programmes.programme as p', 'p.id', 't.programme_id')
    .select(['r.name', 't.organisation_id as unit', 'p.organisation_id as issuer'])
    .where('t.id', '=', taskId)
    .executeTakeFirst()
  if (!task) return
  await inTransaction(db, (tx) =>
    notify(tx, {
      recipients: { organisationId: task[telling.where], roles: telling.roles },
      key: event.id,
      kind: telling.event,
      title: telling.title(task.name, event).slice(0, 200),
      link: `/tasks/${taskId}`,
      organisationId: task[telling.where],
      at: new Date(event.at),
    }),
  )
}
