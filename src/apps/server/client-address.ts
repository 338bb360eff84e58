import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Config } from '#base/config/index.ts'

/** The client's address; the forwarded one only where the direct peer is the trusted proxy. */
export function clientAddressOf(config: Config): (context: Context) => string {
  return (context) => {
    const direct = peerOf(context)
    if (config.trustedProxy && direct === config.trustedProxy) {
      const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      if (forwarded) return forwarded
    }
    return direct
  }
}

function peerOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    // Requests made in process have no connection.
    return 'in-process'
  }
}
