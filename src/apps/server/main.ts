import { setTimeout as sleep } from 'node:timers/promises'
import { InvalidConfiguration, readConfig } from '#base/config/index.ts'
import { log } from '#base/log/index.ts'
import { explainStartFailure } from './start-failure.ts'
import { startServer } from './start.ts'
import { welcome } from './welcome.ts'

const patienceMs = 10_000
let isStopping = false

/** Starts, says where it serves, and stops cleanly on SIGTERM and SIGINT: open requests end first, for ten seconds at most. */
try {
  const starting = startServer(readConfig())
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      isStopping = true
      log.info({ signal }, 'stopping')
      const stopped = starting
        .then((server) => server.stop())
        .catch((error: unknown) => log.warn({ err: error }, 'not everything could be stopped'))
      const patience = sleep(patienceMs).then(() => log.warn('something did not stop in time'))
      void Promise.race([stopped, patience]).then(() => process.exit(0))
    })
  process.stdout.write(await welcome(await starting))
} catch (error) {
  // Told to stop while it still starts, it may find its database gone: that is no failure to start.
  if (!isStopping) giveUp(error)
}

function giveUp(error: unknown): never {
  const known = error instanceof InvalidConfiguration ? error.message : explainStartFailure(error)
  process.stderr.write(`无法启动：${known ?? (error as Error).stack}\n`)
  process.exit(error instanceof InvalidConfiguration ? 2 : 1)
}
