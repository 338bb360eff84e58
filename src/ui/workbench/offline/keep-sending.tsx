import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { now } from '#base/clock/index.ts'
import { isConnected, noteConnection, useConnection } from './connection.ts'
import { mayLeaveFreely } from './leave-freely.ts'
import { useUnsentCount } from './outbox/use-outbox.ts'
import { useOffline, type Keeping } from './storage/keeping.ts'
import { readReference, referenceReadAt } from './use-reference.ts'

const everyMs = 15_000
const readAnewAfterMs = 60 * 60_000

/** Sends when the page opens, when the line returns, and again while something waits. */
export function KeepSending({ keeping, probe }: { keeping: Keeping; probe: () => Promise<unknown> }) {
  const { kinds } = useOffline()
  const queries = useQueryClient()
  const unsent = useUnsentCount()
  const connected = useConnection()

  useEffect(() => {
    async function attempt() {
      if (!isConnected() && !(await reaches(probe))) return
      if ((await keeping.outbox.send({ asking: false })) > 0) void queries.invalidateQueries()
    }
    const begin = () => void attempt()
    begin()
    addEventListener('online', begin)
    document.addEventListener('visibilitychange', begin)
    const timer = unsent > 0 || !connected ? setInterval(begin, everyMs) : undefined
    return () => {
      removeEventListener('online', begin)
      document.removeEventListener('visibilitychange', begin)
      clearInterval(timer)
    }
  }, [keeping, probe, queries, unsent, connected])

  // What was answered without a network is asked again.
  useEffect(() => void (connected && queries.invalidateQueries()), [connected, queries])

  useEffect(() => {
    async function readBeforehand() {
      for (const reference of kinds.flatMap(({ references }) => references)) {
        const readAt = await referenceReadAt(keeping, reference.name)
        if (!readAt || now().getTime() - Date.parse(readAt) > readAnewAfterMs) await readReference(keeping, reference)
      }
    }
    // What could not be read is read when its page opens.
    readBeforehand().catch(() => undefined)
  }, [keeping, kinds])

  useEffect(() => {
    if (unsent === 0) return undefined
    const warn = (event: BeforeUnloadEvent) => void (mayLeaveFreely() || event.preventDefault())
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsent])
  return null
}

async function reaches(probe: () => Promise<unknown>): Promise<boolean> {
  const isReached = await probe().then(
    () => true,
    () => false,
  )
  noteConnection(isReached)
  return isReached
}
