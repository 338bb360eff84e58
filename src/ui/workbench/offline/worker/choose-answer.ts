/** What the worker does with a request: answer from the files of this release, open the page, or keep out of it. */
export type Answer = 'file' | 'page' | 'untouched'

export interface Asked {
  readonly method: string
  readonly url: string
  readonly mode: string
}

/** Whatever the server says about records (`/api`) is never kept, so that no old answer passes for a new one. */
export function chooseAnswer({ method, url, mode }: Asked, origin: string): Answer {
  const asked = new URL(url)
  if (method !== 'GET' || asked.origin !== origin) return 'untouched'
  if (asked.pathname.startsWith('/workbench/assets/')) return 'file'
  if (mode === 'navigate' && /^\/workbench(\/|$)/.test(asked.pathname)) return 'page'
  return 'untouched'
}
