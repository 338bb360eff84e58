import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The product's own Node, brought by the lock file; the machine's may be older than the product needs. */
export function nodeBinary() {
  const own = path.join(root, 'node_modules/.bin/node')
  return existsSync(own) ? own : process.execPath
}

/** Runs a script with the product's Node, forwards stop signals, and answers its exit code. */
export function runNode(args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(nodeBinary(), args, { cwd: root, stdio: 'inherit', ...options })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}
