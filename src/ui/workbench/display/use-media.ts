import { useSyncExternalStore } from 'react'

/** Whether the page is a phone's. */
export const useNarrow = mediaHook('(max-width: 600px)')

/** Whether whoever reads asked their device for less movement: nothing then grows, slides or fades. */
export const useStillness = mediaHook('(prefers-reduced-motion: reduce)')

function mediaHook(media: string): () => boolean {
  const query = matchMedia(media)
  const subscribe = (changed: () => void) => {
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }
  return () => useSyncExternalStore(subscribe, () => query.matches)
}
