import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Config } from '#base/config/index.ts'

const registry = new Registry()
collectDefaultMetrics({ register: registry })
const duration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time to answer a request',
  labelNames: ['method', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
})

export const countRequests: MiddlewareHandler = async (context, next) => {
  const stop = duration.startTimer({ method: context.req.method })
  await next()
  stop({ status: String(context.res.status) })
}

/** Prometheus text; for the loopback address or whoever holds the token. */
export function mountMetrics(app: Hono, config: Config): void {
  app.get('/metrics', async (context) => {
    if (!mayRead(context, config)) return context.text('只对本机或持有令牌者开放', 403)
    return context.text(await registry.metrics(), 200, { 'content-type': registry.contentType })
  })
}

function mayRead(context: Context, config: Config): boolean {
  if (config.metricsToken) return context.req.header('authorization') === `Bearer ${config.metricsToken}`
  const address = getConnInfo(context).remote.address ?? ''
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
}
