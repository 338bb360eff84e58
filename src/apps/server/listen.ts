import { serve, type ServerType } from '@hono/node-server'
import type { Config } from '#base/config/index.ts'
import { answerStarting } from './starting-page.ts'

type Handler = (request: Request, environment?: object) => Response | Promise<Response>

export interface Listener {
  readonly url: string
  /** From now on requests go here; before, everybody is told that the system is starting. */
  serveWith(handler: Handler): void
  /** Takes no new connections and ends when the open requests are answered. */
  close(): Promise<void>
}

/** Takes the port at once, so that a taken one is known before anything else is done. */
export async function listen(config: Config): Promise<Listener> {
  let handler: Handler = answerStarting
  const server = await open((request, environment) => handler(request, environment), config)
  const { port } = server.address() as { port: number }
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    serveWith: (next) => (handler = next),
    close: () => closed(server),
  }
}

/** A browser keeps its connection for the next request; it is dropped as soon as nothing is asked on it. */
async function closed(server: ServerType): Promise<void> {
  const dropIdle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 50)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(dropIdle)
}

function open(fetch: Handler, config: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: fetch as never, port: config.port, hostname: config.host }, () => resolve(server))
    server.on('error', reject)
  })
}
