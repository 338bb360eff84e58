import type { Db } from '../database/index.ts'

/** Background work: small, idempotent, one item at a time. */
export interface JobDefinition {
  /** `notifications.send-digest` */
  readonly name: string
  /** Cron expression in Asia/Shanghai, for a sweep. */
  readonly schedule?: string
  /** An event after which it runs at once, beside its schedule; what it says is not handed on. */
  readonly wokenBy?: string
  run(payload: Record<string, unknown>, db: Db): Promise<void>
}
