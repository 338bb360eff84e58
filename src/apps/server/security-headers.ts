import type { MiddlewareHandler } from 'hono'

const portalPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Headers of every answer. The workbench page brings a policy of its own, with a nonce. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=(self)')
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', portalPolicy)
}
