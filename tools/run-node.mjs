import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The product's own Node, brought by the lock file; the machine's may be older than the product needs. */
export function nodeBinary() {
  const own = path.join(root, 'node_modules/.bin/node')
  return existsSync(own) ? own : process.execPath
}

/** The server. What its start throws away would make the room for new objects grow to 128 MB, which stays and brings no speed. */
export const serverWords = ['--max-semi-space-size=32', 'src/apps/server/main.ts']

/** What was compiled once is not compiled again, in this process or another: a server of many modules starts with a good third less work. */
const env = { NODE_COMPILE_CACHE: path.join(root, '.cache/compiled'), ...process.env }

function start(args, options) {
  const child = spawn(nodeBinary(), args, { cwd: root, stdio: 'inherit', env, ...options })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    const forward = () => child.kill(signal)
    process.on(signal, forward)
    child.once('exit', () => process.off(signal, forward))
  }
  return child
}

const ended = (child, event) =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on(event, (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })

/** Runs a script with the product's Node, forwards stop signals, and answers its exit code. */
export function runNode(args, options = {}) {
  return ended(start(args, options), 'exit')
}

/** The same; what it says is answered instead of shown. `nice` leaves the cores to others while they want them. */
export async function runQuietly(args, { nice = 0 } = {}) {
  const child = start(args, { stdio: ['ignore', 'pipe', 'pipe'] })
  if (nice) os.setPriority(child.pid, nice)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const code = await ended(child, 'close')
  return { code, said }
}
