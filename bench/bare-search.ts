// The yardstick of the search: nothing but node:http and pg, the product's own statements prepared, both at once, on the same
// database. It cuts no words, knows no places and draws no page. The answer is what the driver gives.
import { createServer } from 'node:http'
import pg from 'pg'

interface Statement {
  readonly text: string
  readonly values: unknown[]
}

const { BARE_CONNECTION, BARE_SEARCHES } = process.env as Record<string, string>
const pool = new pg.Pool({ ...(JSON.parse(BARE_CONNECTION!) as pg.PoolConfig), max: 16 })
const searches = JSON.parse(BARE_SEARCHES!) as Record<string, Statement[]>

const server = createServer((request, response) => {
  search((request.url ?? '/').slice(1)).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})

async function search(name: string): Promise<object> {
  const answers = await Promise.all(
    searches[name]!.map((statement, place) => pool.query({ name: `${name}-${place}`, ...statement })),
  )
  return answers.map(({ rows }) => rows as unknown[])
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as { port: number }).port}\n`))
process.on('SIGTERM', () => process.exit(0))
