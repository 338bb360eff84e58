import type { Hono } from 'hono'
import type { OpenDatabase } from '#base/database/index.ts'

/** `live`: the process answers. `ready`: its database answers too. */
export function mountHealth(app: Hono, database: OpenDatabase): void {
  app.get('/health/live', (context) => context.json({ status: 'live' }))
  app.get('/health/ready', async (context) => {
    try {
      await database.pool.query('select 1')
      return context.json({ status: 'ready' })
    } catch {
      return context.json({ status: 'unavailable', reason: '数据库连接不上' }, 503)
    }
  })
}
