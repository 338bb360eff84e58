import type { TestApplication } from '#tests/harness/app.ts'
import { guidanceModule } from '../module.ts'

/** What the worker does with the events of this module, at once and in their order. */
export async function deliver(app: TestApplication): Promise<void> {
  const { rows } = await app.database.pool.query(
    `select id, name, payload, at from base.outbox where name like 'guidance.%' order by at, id`,
  )
  for (const event of rows)
    for (const listener of guidanceModule.listeners ?? [])
      if (listener.event === event.name) await listener.hear({ ...event, at: event.at.toISOString() }, app.database.db)
}
