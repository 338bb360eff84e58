import { AsyncLocalStorage } from 'node:async_hooks'
import { pino } from 'pino'

const request = new AsyncLocalStorage<{ requestId: string }>()

/** Structured log on standard output; each line carries the request's id. Secrets never reach it. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', '*.password', 'token', '*.token', 'secret', '*.secret'],
  mixin: () => request.getStore() ?? {},
})

/** Runs work whose log lines carry this request id. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return request.run({ requestId }, work)
}
