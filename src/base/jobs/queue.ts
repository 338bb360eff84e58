import { CompiledQuery } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import { setTimeout as sleep } from 'node:timers/promises'
import { inTransaction, type Db, type Transaction } from '../database/index.ts'
import type { DomainEvent, EventListener } from '../events/index.ts'
import { log } from '../log/index.ts'
import type { JobDefinition } from './index.ts'

const eventQueue = 'events'
const relayBatch = 200

interface Delivery {
  readonly listener: string
  readonly event: DomainEvent
}

export interface RunningQueue {
  /** Hands every saved event to its listeners' queue now; answers how many. Tests and a clean stop call it. */
  relay(): Promise<number>
  stop(): Promise<void>
}

/**
 * Runs background work: relays the outbox to the queue (and nothing else enqueues), delivers events to their listeners at
 * least once, and runs scheduled jobs in Asia/Shanghai. The queue lives in the database; several processes may run it.
 */
export async function startQueue(
  db: Db,
  listeners: readonly EventListener[],
  jobs: readonly JobDefinition[],
): Promise<RunningQueue> {
  const boss = new PgBoss({ db: fromKysely(db as never), schema: 'jobs', useListenNotify: false })
  boss.on('error', (error) => log.warn({ reason: error.message }, 'queue'))
  await boss.start()
  await boss.createQueue(eventQueue, { retryLimit: 10, retryDelay: 5, retryBackoff: true, deleteAfterSeconds: 86_400 })
  const byName = new Map(listeners.map((listener) => [listener.name, listener]))
  await boss.work<Delivery>(eventQueue, { batchSize: 20, pollingIntervalSeconds: 1 }, async (deliveries) => {
    for (const { data } of deliveries) await byName.get(data.listener)?.hear(data.event, db)
  })
  for (const job of jobs) await runJob(boss, db, job)
  const relay = () => relayOutbox(boss, db, listeners, jobs)
  const stopping = new AbortController()
  const relaying = relayForever(relay, stopping.signal)
  return {
    relay,
    stop: async () => {
      stopping.abort()
      await relaying
      await boss.stop({ graceful: true, timeout: 5_000, close: false })
    },
  }
}

async function runJob(boss: PgBoss, db: Db, job: JobDefinition): Promise<void> {
  await boss.createQueue(job.name, {
    policy: 'short',
    retryLimit: 3,
    retryDelay: 30,
    // Long work writes its progress as it goes; whoever takes it over goes on from there.
    expireInSeconds: 6 * 3_600,
    retryBackoff: true,
    deleteAfterSeconds: 86_400,
  })
  await boss.work<Record<string, unknown>>(
    job.name,
    { pollingIntervalSeconds: job.wokenBy ? 1 : 10 },
    async ([one]) => {
      await job.run(one?.data ?? {}, db)
    },
  )
  if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: 'Asia/Shanghai' })
}

async function relayForever(relay: () => Promise<number>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const relayed = await relay().catch((error: unknown) => {
      log.warn({ err: error }, 'events not relayed, trying again')
      return 0
    })
    if (relayed < relayBatch) await sleep(1_000, undefined, { signal }).catch(() => {})
  }
}

/** Takes saved events and enqueues a delivery for each listener, in one transaction: an event is never lost. */
async function relayOutbox(
  boss: PgBoss,
  db: Db,
  listeners: readonly EventListener[],
  jobs: readonly JobDefinition[],
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const events = await takeEvents(tx)
    const deliveries = events.flatMap((event) =>
      listeners
        .filter((listener) => listener.event === event.name)
        .map(({ name }) => ({ data: { listener: name, event } })),
    )
    if (deliveries.length) await boss.insert(eventQueue, deliveries, { db: fromKysely(tx as never) })
    const happened = new Set(events.map(({ name }) => name))
    for (const { name, wokenBy } of jobs)
      if (wokenBy && happened.has(wokenBy)) await boss.insert(name, [{ data: {} }], { db: fromKysely(tx as never) })
    return events.length
  })
}

async function takeEvents(tx: Transaction): Promise<DomainEvent[]> {
  const taken = await tx.executeQuery<{ id: string; name: string; payload: Record<string, unknown>; at: Date }>(
    CompiledQuery.raw(
      `delete from base.outbox where id in (select id from base.outbox order by id limit ${relayBatch} for update skip locked) returning id, name, payload, at`,
    ),
  )
  return taken.rows
    .map(({ id, name, payload, at }) => ({ id, name, payload, at: at.toISOString() }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
