import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Me } from '#platform/identity/contract/index.ts'
import { canKeep, loadKeptSession, registerWorker } from '#ui/workbench/index.ts'
import { keepForOffline } from './read-person.ts'

/** The person with the key of what they keep here; null for whoever writes nothing outside, or where nothing can be kept. */
export function useOwner(person: Me | undefined, writesOutside: boolean) {
  const wanted = person !== undefined && !person.mustChangePassword && writesOutside && canKeep()
  const owner = useQuery({
    queryKey: ['offline-owner', person?.personId ?? null],
    queryFn: async () => ({ personId: person!.personId, key: await keepForOffline(person!) }),
    enabled: wanted,
    staleTime: Infinity,
    meta: { ownLine: true },
  })
  useEffect(() => {
    if (person && !wanted)
      loadKeptSession()
        .then(({ forgetKeptSession }) => forgetKeptSession())
        // A browser that keeps nothing has nothing to forget.
        .catch(() => undefined)
    // The worker is only a convenience of later visits: without it the page works with a network.
    if (wanted) registerWorker().catch(() => undefined)
  }, [person, wanted])
  if (!wanted) return person ? null : undefined
  return owner.data ?? (owner.error ? null : undefined)
}
