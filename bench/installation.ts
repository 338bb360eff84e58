import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { serverWords } from '../tools/run-node.mjs'

export const root = fileURLToPath(new URL('../', import.meta.url))

export interface RunningServer {
  readonly url: string
  readonly child: ChildProcess
  /** From the start of the process until it says that it is ready. */
  readonly readyAfterMs: number
  stop(): Promise<void>
}

/** The product as a process of its own on a data folder. */
export async function startServer(
  dataDirectory: string,
  environment: Record<string, string> = {},
): Promise<RunningServer> {
  const port = String(await freePort())
  const before = performance.now()
  const child = spawn(process.execPath, serverWords, {
    cwd: root,
    env: { ...process.env, PORT: port, HOST: '127.0.0.1', DATA_DIR: dataDirectory, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await sleep(20)
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url, child, readyAfterMs: performance.now() - before, stop }
}

const isReady = (url: string) =>
  fetch(`${url}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  )

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A folder for the length of the work. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
