import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const project = fileURLToPath(new URL('../../', import.meta.url))

export interface ServerProcess {
  readonly url: string
  readonly child: ChildProcess
  /** What it said, on both streams. */
  readonly words: () => string
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

const running = new Set<{ child: ChildProcess; ended: Promise<unknown> }>()

afterAll(async () => {
  for (const { child } of running) child.kill('SIGTERM')
  await Promise.all([...running].map(({ ended }) => ended))
}, 60_000)

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The server as a process of its own, without demonstration data; ended after the tests. */
export function spawnServer(environment: Record<string, string>): ServerProcess {
  const inherited = { ...process.env }
  delete inherited['DATABASE_URL']
  const child = spawn(process.execPath, ['src/apps/server/main.ts'], {
    cwd: project,
    env: { ...inherited, HOST: '127.0.0.1', SHANZHI_DEMO: '0', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  )
  const entry = { child, ended }
  running.add(entry)
  void ended.then(() => running.delete(entry))
  return { url: `http://127.0.0.1:${environment['PORT']}`, child, words: () => words, ended }
}

/** Waits until the server says that it is ready. @throws Error with what it said, where it ended instead */
export async function ready(server: ServerProcess): Promise<ServerProcess> {
  let end: number | string | undefined
  void server.ended.then((code) => (end = code))
  for (let wait = 0; wait < 1200; wait++) {
    if (end !== undefined) throw new Error(`the server ended with ${end}: ${server.words()}`)
    if (await isReady(server.url)) return server
    await sleep(50)
  }
  throw new Error(`the server is not ready after a minute: ${server.words()}`)
}

export async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  )
}
