import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '#base/http/contract.ts'
import { noteConnection } from '../offline/connection.ts'

/** Only a poor line is worth trying again; a refusal stays one. */
function worthRetrying(failures: number, error: Error): boolean {
  return error instanceof Problem && (error.status === 0 || error.status === 503) && failures < 2
}

/** How long a person who saved waits for the lists behind the form; a slow one is read on while they go on. */
const longestWaitMs = 2_000

/**
 * Queries and mutations always go out. A browser calls itself offline by its routes to the internet, which an office's own
 * network often lacks; held back until it is "online", a deed would wait for ever and say nothing.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 15_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
    queryCache: new QueryCache({
      // One with a line of its own answers from this computer as well, and says itself whether the server was reached.
      onSuccess: (_, query) => void (query.meta?.['ownLine'] || noteConnection(true)),
      onError: (error) => noteConnection(!(error instanceof Problem && error.status === 0)),
    }),
    mutationCache: new MutationCache({
      onSuccess: () => Promise.race([client.invalidateQueries(), pause(longestWaitMs)]),
    }),
  })
  return client
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
