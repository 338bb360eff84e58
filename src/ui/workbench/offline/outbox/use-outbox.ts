import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useOffline } from '../storage/keeping.ts'
import { isUnsent } from './item.ts'

const itemsKey = 'outbox-items'

/** The person's own records on this computer, newest first. */
export function useOutboxItems() {
  const { keeping } = useOffline()
  const queries = useQueryClient()
  useEffect(
    () => keeping?.outbox.listen(() => void queries.invalidateQueries({ queryKey: [itemsKey] })),
    [keeping, queries],
  )
  return useQuery({
    queryKey: [itemsKey, keeping?.personId ?? null],
    queryFn: () => keeping!.outbox.list(),
    enabled: !!keeping,
    meta: { ownLine: true },
  })
}

/** How many records are not yet with the server; drafts are not among them. */
export function useUnsentCount(): number {
  return useOutboxItems().data?.filter(isUnsent).length ?? 0
}
