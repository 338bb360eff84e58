import type { OpenDatabase } from '#base/database/index.ts'

export interface BackgroundWork {
  stop(): Promise<void>
}

/** Delivers events, runs jobs and seals the audit chain; for roles `all` and `worker`. */
export async function startBackgroundWork(_database: OpenDatabase): Promise<BackgroundWork> {
  return { stop: async () => {} }
}
