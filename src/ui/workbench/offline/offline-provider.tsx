import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, type ReactNode } from 'react'
import type { OutboxKind } from './outbox/outbox-kind.ts'
import { OfflineContextProvider, type Keeping } from './storage/keeping.ts'

interface OfflineProviderProps {
  /** Undefined while it is being asked for; null where nothing can be kept, or the person writes nothing outside. */
  readonly owner: { readonly personId: string; readonly key: CryptoKey } | null | undefined
  readonly kinds: readonly OutboxKind[]
  /** Throws while the server cannot be reached. */
  readonly probe: () => Promise<unknown>
  readonly children: ReactNode
}

/** Not needed for the first look at a page. */
const KeepSending = lazy(async () => ({ default: (await import('./keep-sending.tsx')).KeepSending }))

/** Keeps, sends and reads beforehand for the person who is signed in. */
export function OfflineProvider({ owner, kinds, probe, children }: OfflineProviderProps) {
  const opened = useQuery({
    queryKey: ['offline-keeping', owner?.personId ?? null, kinds.map(({ kind }) => kind)],
    async queryFn(): Promise<Keeping> {
      const { createOutbox } = await import('./outbox/outbox.ts')
      const { personId, key } = owner!
      return { personId, key, outbox: createOutbox({ personId, key, kinds }) }
    },
    enabled: !!owner,
    staleTime: Infinity,
    structuralSharing: false,
    meta: { ownLine: true },
  })
  const keeping = owner ? opened.data : owner
  const offline = useMemo(() => ({ keeping, kinds }), [keeping, kinds])
  return (
    <OfflineContextProvider value={offline}>
      {keeping && (
        <Suspense>
          <KeepSending keeping={keeping} probe={probe} />
        </Suspense>
      )}
      {children}
    </OfflineContextProvider>
  )
}
