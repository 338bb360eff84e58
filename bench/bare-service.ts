// The yardstick: nothing but node:http and pg, with prepared statements, on the same database. It knows no people, no rights,
// no validation and no audit. Statements come as JSON in the environment; the answer is what the driver gives.
import { createServer } from 'node:http'
import pg from 'pg'

interface Statement {
  readonly text: string
  readonly values: unknown[]
}

const { BARE_CONNECTION, BARE_LIST, BARE_INSERT } = process.env as Record<string, string>
const pool = new pg.Pool({ ...(JSON.parse(BARE_CONNECTION!) as pg.PoolConfig), max: 16 })
const list = JSON.parse(BARE_LIST!) as Statement[]
const insert = JSON.parse(BARE_INSERT!) as Statement

const server = createServer((request, response) => {
  const answer = request.method === 'GET' ? answerList() : answerInsert(request)
  answer.then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})

async function answerList(): Promise<object> {
  const [rows, count] = await Promise.all(
    list.map(({ text, values }, index) => pool.query({ name: `list-${index}`, text, values })),
  )
  return { items: rows!.rows, total: (count!.rows[0] as { n: number }).n }
}

async function answerInsert(request: AsyncIterable<Buffer>): Promise<object> {
  let text = ''
  for await (const chunk of request) text += chunk.toString()
  const { title } = JSON.parse(text) as { title: string }
  const id = crypto.randomUUID()
  await pool.query({ name: 'insert', text: insert.text, values: [id, title, ...insert.values] })
  return { id }
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as { port: number }).port}\n`))
process.on('SIGTERM', () => process.exit(0))
