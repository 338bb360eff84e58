// The integration suite a second time, as an installation with a database server runs: through DATABASE_URL over TCP. On this
// pass every transaction also fails once before its commit (40001), so that each write path proves that it is retried whole.
// Extra words go to Vitest. Takes about as long as the first pass; what starts servers of its own is left out.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from '#base/database/index.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const ownServers = ['tests/integration/killing.test.ts', 'tests/integration/operation.test.ts']

const folder = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-tcp-'))
const tcpPort = await freePort()
const server = await startEmbedded(path.join(folder, 'postgres'), { tcpPort, throwaway: true })
try {
  process.exitCode = await run(`postgresql://shanzhi@127.0.0.1:${tcpPort}/shanzhi`)
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

function run(DATABASE_URL: string): Promise<number> {
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration']
  const left = ownServers.flatMap((file) => ['--exclude', file])
  const child = spawn(process.execPath, [...words, ...left, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL, SHANZHI_TEST_FAIL_ONCE: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
