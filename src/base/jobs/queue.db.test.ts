import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTestDatabase } from '#tests/harness/database.ts'
import { inTransaction } from '../database/index.ts'
import { emit, type DomainEvent } from '../events/index.ts'
import { startQueue } from './queue.ts'

const { db } = await createTestDatabase()

test('an event reaches every listener, again after a failure, and only when its work was committed', async () => {
  const heard: DomainEvent[] = []
  let failures = 1
  const listeners = [
    {
      event: 'test.happened',
      name: 'test.flaky',
      hear: async (event: DomainEvent) => {
        if (failures-- > 0) throw new Error('not this time')
        heard.push(event)
      },
    },
  ]
  const at = new Date('2020-12-28T09:00:00+08:00')
  await inTransaction(db, (tx) => emit(tx, 'test.happened', { n: 1 }, at))
  await inTransaction(db, async (tx) => {
    await emit(tx, 'test.happened', { n: 2 }, at)
    throw new Error('rolled back')
  }).catch(() => {})
  const queue = await startQueue(db, listeners, [])
  for (let wait = 0; wait < 200 && heard.length < 1; wait++) await sleep(100)
  await queue.stop()
  expect(heard).toMatchObject([{ name: 'test.happened', payload: { n: 1 }, at: at.toISOString() }])
})

test('a scheduled job stands in the calendar of Shanghai', async () => {
  const queue = await startQueue(db, [], [{ name: 'test.sweep', schedule: '0 3 * * *', run: async () => {} }])
  await queue.stop()
  const { rows } = await sql<{ name: string; timezone: string }>`select name, timezone from jobs.schedule`.execute(db)
  expect(rows).toMatchObject([{ name: 'test.sweep', timezone: 'Asia/Shanghai' }])
})
