import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url))

export interface Account {
  readonly username: string
  readonly password: string
  readonly role: string
  readonly unit: string
}

export interface StartedProduct {
  readonly url: string
  readonly dataDirectory: string
  readonly process: ChildProcess
  readonly accounts: readonly Account[]
  /** Ends the process and takes the data folder away. */
  stop(): Promise<void>
}

/** The product as a person starts it: its own process, its own data folder, the demonstration city. */
export async function launchProduct(environment: Record<string, string> = {}): Promise<StartedProduct> {
  const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-journey-'))
  const child = spawn(process.execPath, ['src/apps/server/main.ts'], {
    cwd: project,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDirectory, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(child)
  const accounts = JSON.parse(await readFile(path.join(dataDirectory, 'demo-accounts.json'), 'utf8')) as Account[]
  const stop = async () => {
    await stopped(child)
    await rm(dataDirectory, { recursive: true, force: true })
  }
  return { url, dataDirectory, process: child, accounts, stop }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /门户\s+(http:\/\/\S+?)\/\n/.exec(printed)?.[1]
      if (address) resolve(address)
    })
    child.on('exit', (code) => reject(new Error(`the product stopped with ${code} before it served`)))
  })
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.on('exit', resolve))
  child.kill('SIGTERM')
  await gone
}
