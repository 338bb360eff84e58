import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'

/**
 * What whoever drives the browser can wait for, on the document's first element: `data-pages-shown` counts pages (an
 * address changes before its page is there), `data-reading` stands while something is read from the server.
 */
export function signalPages(router: AnyRouter, queries: QueryClient): () => void {
  const page = document.documentElement
  const ends = [
    router.subscribe('onRendered', () => {
      page.dataset['pagesShown'] = String(Number(page.dataset['pagesShown'] ?? 0) + 1)
    }),
    queries.getQueryCache().subscribe(() => page.toggleAttribute('data-reading', queries.isFetching() > 0)),
  ]
  return () => ends.forEach((end) => end())
}
