import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'

export interface Request {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Record<string, string>
  /** Made anew for every request. */
  readonly body?: () => string
}

export interface Load {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Sends as fast as the answers come, over connections that stay open; anything but 2xx ends the measurement. */
export async function measureLoad(what: Request, milliseconds: number, connections = 20): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const start = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() - start < milliseconds) {
        const before = performance.now()
        await send(what, agent)
        times.push(performance.now() - before)
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}

function send({ method, url, headers, body }: Request, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const content = body?.()
    const asked = request(url, { method, agent, headers: { ...headers, ...lengthOf(content) } }, (answer) => {
      const status = answer.statusCode ?? 0
      let said = ''
      if (status >= 300) answer.on('data', (chunk: Buffer) => (said += chunk.toString()))
      else answer.resume()
      answer.on('end', () => (status < 300 ? resolve() : reject(new Error(`${method} ${url}: ${status} ${said}`))))
    })
    asked.on('error', reject)
    asked.end(content)
  })
}

const lengthOf = (content: string | undefined) =>
  content === undefined
    ? {}
    : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) }

/** Several short rounds of both, in turn, so that a busy machine is equally busy for both; the median round of each. */
export async function compareLoads(ours: Request, bare: Request, rounds = 3, milliseconds = 4000) {
  await measureLoad(ours, 2000)
  await measureLoad(bare, 2000)
  const measured: { ours: Load; bare: Load }[] = []
  for (let round = 0; round < rounds; round++)
    measured.push({ ours: await measureLoad(ours, milliseconds), bare: await measureLoad(bare, milliseconds) })
  measured.sort((a, b) => a.ours.perSecond / a.bare.perSecond - b.ours.perSecond / b.bare.perSecond)
  return measured[Math.floor(measured.length / 2)]!
}
