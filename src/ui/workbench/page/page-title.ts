import { useEffect } from 'react'

/** Sets the browser's title: `机构与人员 · 善治`. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 善治`
  }, [title])
}
