import { setTimeout as sleep } from 'node:timers/promises'
import type { EmbeddedServer, OpenDatabase } from '#base/database/index.ts'
import { log } from '#base/log/index.ts'

const everyMs = 1000

export interface DatabaseWatch {
  /** Looks at once, because a connection was lost. */
  look(): void
  stop(): Promise<void>
}

/** Starts the embedded server again when it no longer answers, whoever notices first: a lost connection or this watch. */
export function watchDatabase(embedded: EmbeddedServer, database: OpenDatabase): DatabaseWatch {
  const stopping = new AbortController()
  let awake = new AbortController()
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      await sleep(everyMs, undefined, { signal: AbortSignal.any([stopping.signal, awake.signal]) }).catch(() => {})
      awake = new AbortController()
      if (!stopping.signal.aborted) await reviveIfDead(embedded, database)
    }
  })()
  return {
    look: () => awake.abort(),
    stop: async () => {
      stopping.abort()
      await watching
    },
  }
}

async function reviveIfDead(embedded: EmbeddedServer, database: OpenDatabase): Promise<void> {
  try {
    await database.pool.query('select 1')
  } catch (error) {
    log.warn({ reason: (error as Error).message }, 'database does not answer, starting it')
    await embedded
      .ensureRunning()
      .then(() => log.info('database answers again'))
      .catch((failure: unknown) => log.error({ err: failure }, 'database does not start'))
  }
}
