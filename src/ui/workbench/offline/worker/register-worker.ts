import { canKeep } from '../storage/can-keep.ts'

/** From the next page on, the pages for use outside open without a network. The browser looks for a newer release itself. */
export async function registerWorker(): Promise<void> {
  if (!canKeep()) return
  await navigator.serviceWorker.register('/workbench/service-worker.js', {
    scope: '/workbench/',
    updateViaCache: 'none',
  })
}
