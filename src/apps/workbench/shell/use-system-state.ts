import { useQuery } from '@tanstack/react-query'
import { now, setBusinessOffset } from '#base/clock/index.ts'
import { readSystem } from '../offline/read-person.ts'

/** What the server says about itself; sets this browser's business clock by it. */
export function useSystemState() {
  return useQuery({
    queryKey: ['system'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) =>
      readSystem(signal, (businessNow) => setBusinessOffset(Date.parse(businessNow) - now().getTime())),
    retry: false,
    meta: { ownLine: true },
  })
}
