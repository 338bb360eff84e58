import { setTimeout as sleep } from 'node:timers/promises'
import { InvalidConfiguration, readConfig } from '#base/config/index.ts'
import { log } from '#base/log/index.ts'
import { explainStartFailure } from './start-failure.ts'
import { startServer } from './start.ts'
import { welcome } from './welcome.ts'

/** Starts, says where it serves, and stops cleanly on SIGTERM and SIGINT: open requests end first, for ten seconds at most. */
try {
  const config = readConfig()
  const server = await startServer(config)
  process.stdout.write(await welcome(config, server))
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    void Promise.race([server.stop(), sleep(10_000)]).then(() => process.exit(0))
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal))
} catch (error) {
  const known = error instanceof InvalidConfiguration ? error.message : explainStartFailure(error)
  process.stderr.write(`无法启动：${known ?? (error as Error).stack}\n`)
  process.exit(error instanceof InvalidConfiguration ? 2 : 1)
}
