import type { OpenDatabase } from '#base/database/index.ts'
import { startQueue } from '#base/jobs/queue.ts'
import { sealAudit, startSealer } from '#platform/audit/index.ts'
import { modules } from './modules.ts'

export interface BackgroundWork {
  stop(): Promise<void>
}

/** Delivers events, runs jobs and seals the audit chain; for roles `all` and `worker`. */
export async function startBackgroundWork({ db }: OpenDatabase): Promise<BackgroundWork> {
  const queue = await startQueue(
    db,
    modules.flatMap((module) => module.listeners ?? []),
    modules.flatMap((module) => module.jobs ?? []),
  )
  const sealer = startSealer(db)
  return {
    stop: async () => {
      await queue.stop()
      await sealer.stop()
      await sealAudit(db).catch(() => {})
    },
  }
}
