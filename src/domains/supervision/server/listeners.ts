import { inTransaction, type Db } from '#base/database/index.ts'
import type { DomainEvent, EventListener } from '#base/events/index.ts'
import type { Role } from '#platform/identity/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { supervisionTables } from './tables.ts'

const unitPeople: readonly Role[] = ['reportingClerk', 'reviewer']
const supervisors: readonly Role[] = ['supervisor', 'cityOffice']

interface Telling {
  readonly event: string
  /** Told in the unit that mends, or to those who gave the notice. */
  readonly where: 'unit' | 'supervising'
}

const tellings: readonly Telling[] = [
  { event: 'supervision.rectification-issued', where: 'unit' },
  { event: 'supervision.rectification-acknowledged', where: 'supervising' },
  { event: 'supervision.rectification-answered', where: 'supervising' },
  { event: 'supervision.rectification-rechecked', where: 'unit' },
  { event: 'supervision.rectification-voided', where: 'unit' },
]

/** Tells the people whose turn it is. */
export const supervisionListeners: readonly EventListener[] = tellings.map(({ event, where }) => ({
  event,
  name: `supervision.tell.${event.split('.')[1]}`,
  hear: (heard, db) => tell(heard, where, db),
}))

async function tell(event: DomainEvent, where: Telling['where'], db: Db): Promise<void> {
  const rectificationId = String(event.payload['rectificationId'])
  const notice = await supervisionTables(db)
    .selectFrom('supervision.rectification')
    .select(['number', 'organisation_id', 'organisation_name', 'supervising_organisation_id', 'issued_by'])
    .where('id', '=', rectificationId)
    .executeTakeFirst()
  if (!notice) return
  const message = {
    kind: event.name,
    title: `整改通知 ${notice.number}（${notice.organisation_name}）：${String(event.payload['words'])}`.slice(0, 200),
    link: `/supervision/rectifications/${rectificationId}`,
    at: new Date(event.at),
  }
  await inTransaction(db, async (tx) => {
    if (where === 'unit')
      return notify(tx, {
        ...message,
        key: event.id,
        recipients: { organisationId: notice.organisation_id, roles: unitPeople },
        organisationId: notice.organisation_id,
      })
    const organisationId = notice.supervising_organisation_id
    await notify(tx, { ...message, key: event.id, recipients: { personIds: [notice.issued_by] }, organisationId })
    // Who gave the notice may have left; the others of the unit are told as well, each once.
    return notify(tx, { ...message, key: event.id, recipients: { organisationId, roles: supervisors }, organisationId })
  })
}
