import { useSyncExternalStore } from 'react'

/**
 * Whether the server can be reached, learned from the calls themselves: what a browser believes of its line is about the
 * internet, which an office's own network often lacks.
 */
let reached = true
const listeners = new Set<() => void>()

export function noteConnection(isReached: boolean): void {
  if (reached === isReached) return
  reached = isReached
  for (const tell of listeners) tell()
}

export const isConnected = (): boolean => reached

function listen(tell: () => void) {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function useConnection(): boolean {
  return useSyncExternalStore(listen, isConnected)
}
