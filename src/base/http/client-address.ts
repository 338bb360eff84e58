import type { Context } from 'hono'

const key = 'clientAddress'

/** Done once for each request by the application, which knows the trusted proxy. */
export function setClientAddress(context: Context, address: string): void {
  context.set(key, address)
}

/** Where a request to a public page came from; `unknown` where nobody said. */
export function clientAddress(context: Context): string {
  const address: unknown = context.get(key)
  return typeof address === 'string' ? address : 'unknown'
}
