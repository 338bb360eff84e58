import { useQuery } from '@tanstack/react-query'
import { call } from '#base/http/call.ts'
import { now, setBusinessOffset } from '#base/clock/index.ts'
import { systemState } from '#base/http/system.ts'

/** What the server says about itself; sets this browser's business clock by it. */
export function useSystemState() {
  return useQuery({
    queryKey: ['system'],
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }) => {
      const state = await call(systemState, {}, { signal })
      setBusinessOffset(Date.parse(state.businessNow) - now().getTime())
      return state
    },
  })
}
