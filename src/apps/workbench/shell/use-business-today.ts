import { useSyncExternalStore } from 'react'
import { businessToday } from '#base/clock/index.ts'

function everyMinute(changed: () => void) {
  const timer = setInterval(changed, 60_000)
  return () => clearInterval(timer)
}

/** The business day; changes at midnight on a page that is left open. */
export function useBusinessToday(): string {
  return useSyncExternalStore(everyMinute, businessToday)
}
