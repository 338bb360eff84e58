import { useEffect, useMemo, useRef, useState } from 'react'
import { usePersonId } from '../session/session.ts'
import { draftsOf, type Draft } from './drafts.ts'

type Values = Readonly<Record<string, unknown>>

/** The draft of one form: found once when the page opens, written a moment after the last key. */
export function useDraft(form: string, wanted: boolean) {
  const personId = usePersonId()
  const drafts = useMemo(() => draftsOf(personId ?? 'nobody'), [personId])
  const enabled = wanted && personId !== undefined
  const [found, setFound] = useState<Draft | undefined>(() => (enabled ? drafts.read(form) : undefined))
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; values: Values } | undefined>(undefined)

  function flush() {
    if (!pending.current) return
    clearTimeout(pending.current.timer)
    drafts.write(form, pending.current.values)
    pending.current = undefined
  }
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
    // oxlint-disable-next-line react/exhaustive-deps -- only when the page is left
  }, [])

  return {
    found,
    keep(values: Values) {
      if (!enabled) return
      if (pending.current) clearTimeout(pending.current.timer)
      pending.current = { values, timer: setTimeout(flush, 500) }
    },
    discard() {
      if (pending.current) clearTimeout(pending.current.timer)
      pending.current = undefined
      drafts.discard(form)
      setFound(undefined)
    },
  }
}
