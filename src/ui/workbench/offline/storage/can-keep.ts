/** Whether this browser can keep anything for use without a network; over plain http it cannot. */
export function canKeep(): boolean {
  return isSecureContext && 'indexedDB' in globalThis && 'serviceWorker' in navigator
}
