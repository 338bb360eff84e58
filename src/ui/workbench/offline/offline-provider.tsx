import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, type ReactNode } from 'react'
import { now } from '#base/clock/index.ts'
import { isConnected, noteConnection, useConnection } from './connection.ts'
import { createOutbox } from './outbox/outbox.ts'
import type { OutboxKind } from './outbox/outbox-kind.ts'
import { useUnsentCount } from './outbox/use-outbox.ts'
import { OfflineContextProvider, useOffline, type Keeping } from './storage/keeping.ts'
import { readReference, referenceReadAt } from './use-reference.ts'

interface OfflineProviderProps {
  /** Undefined while it is being asked for; null where nothing can be kept, or the person writes nothing outside. */
  readonly owner: { readonly personId: string; readonly key: CryptoKey } | null | undefined
  readonly kinds: readonly OutboxKind[]
  /** Throws while the server cannot be reached. */
  readonly probe: () => Promise<unknown>
  readonly children: ReactNode
}

/** Keeps, sends and reads beforehand for the person who is signed in. */
export function OfflineProvider({ owner, kinds, probe, children }: OfflineProviderProps) {
  const personId = owner?.personId
  const key = owner?.key
  const keeping = useMemo<Keeping | null | undefined>(() => {
    if (owner === undefined) return undefined
    return personId && key ? { personId, key, outbox: createOutbox({ personId, key, kinds }) } : null
    // oxlint-disable-next-line react/exhaustive-deps -- a new object for the same person is the same owner
  }, [owner === undefined, personId, key, kinds])
  const offline = useMemo(() => ({ keeping, kinds }), [keeping, kinds])
  return (
    <OfflineContextProvider value={offline}>
      {keeping && <KeepSending keeping={keeping} probe={probe} />}
      {children}
    </OfflineContextProvider>
  )
}

let mayLeave = false

/** The person was asked already: the browser need not ask again when this page is left. */
export function leaveFreely(): void {
  mayLeave = true
}

const everyMs = 15_000
const readAnewAfterMs = 60 * 60_000

/** Sends when the page opens, when the line returns, and again while something waits. */
function KeepSending({ keeping, probe }: { keeping: Keeping; probe: () => Promise<unknown> }) {
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
    const warn = (event: BeforeUnloadEvent) => void (mayLeave || event.preventDefault())
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
