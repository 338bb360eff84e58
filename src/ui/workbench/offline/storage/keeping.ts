import { createContext, useContext } from 'react'
import type { OutboxKind } from '../outbox/outbox-kind.ts'
import type { Outbox } from '../outbox/outbox.ts'

/** What pages for use outside work with. */
export interface Offline {
  /** Undefined while it is being prepared; null where this browser cannot keep anything. */
  readonly keeping: Keeping | null | undefined
  readonly kinds: readonly OutboxKind[]
}

export interface Keeping {
  readonly personId: string
  readonly key: CryptoKey
  readonly outbox: Outbox
}

const OfflineContext = createContext<Offline>({ keeping: null, kinds: [] })
export const OfflineContextProvider = OfflineContext.Provider

export function useOffline(): Offline {
  return useContext(OfflineContext)
}
