import { inTransaction, type Db } from '#base/database/index.ts'
import type { DomainEvent, EventListener } from '#base/events/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { ownersOf } from './instructions/act-on-instruction.ts'
import { oversightTables } from './tables.ts'

const tellings = [
  { event: 'oversight.instruction-written', where: 'owner' },
  { event: 'oversight.instruction-fed-back', where: 'writer' },
  { event: 'oversight.instruction-decided', where: 'owner' },
] as const

/** Tells the owner, and the leader when there is something to read. */
export const oversightListeners: readonly EventListener[] = tellings.map(({ event, where }) => ({
  event,
  name: `oversight.tell.${event.split('.')[1]}`,
  hear: (heard, db) => tell(heard, where, db),
}))

async function tell(event: DomainEvent, where: 'owner' | 'writer', db: Db): Promise<void> {
  const instructionId = String(event.payload['instructionId'])
  const instruction = await oversightTables(db)
    .selectFrom('oversight.instruction')
    .selectAll()
    .where('id', '=', instructionId)
    .executeTakeFirst()
  if (!instruction) return
  const recipients =
    where === 'writer'
      ? { personIds: [instruction.written_by] }
      : ownersOf({ organisationId: instruction.owner_organisation_id, personId: instruction.owner_person_id })
  await inTransaction(db, (tx) =>
    notify(tx, {
      recipients,
      key: event.id,
      kind: event.name,
      title: `批示件：${String(event.payload['words'])}（${instruction.text}）`.slice(0, 200),
      link: `/instructions/${instructionId}`,
      organisationId: instruction.owner_organisation_id,
      at: new Date(event.at),
    }),
  )
}
