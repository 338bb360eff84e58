import { portalPolicy } from '#ui/portal/index.ts'
import type { MiddlewareHandler } from 'hono'

/** Headers of every answer. The workbench page brings a policy of its own, with a nonce; so does a portal page with a script. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=(self)')
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', portalPolicy)
}
