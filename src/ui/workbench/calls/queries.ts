import { queryOptions, type UseMutationOptions } from '@tanstack/react-query'
import type { CallInput } from '#base/http/call.ts'
import type { Endpoint, OutputOf } from '#base/http/contract.ts'
import { callSignedIn } from './signed-in-call.ts'

/** `useQuery(queryFor(getProgramme, { params: { programmeId } }))` */
export function queryFor<E extends Endpoint>(endpoint: E, input: CallInput<E>) {
  return queryOptions<OutputOf<E>>({
    queryKey: [endpoint.path, input],
    queryFn: ({ signal }) => callSignedIn(endpoint, input, { signal }),
  })
}

/**
 * `useMutation(mutationFor(issueProgramme))`, then `mutateAsync({ params, body })`. After each success every query on the
 * screen is read anew, so no page has to know what its write touches.
 */
export function mutationFor<E extends Endpoint>(endpoint: E): UseMutationOptions<OutputOf<E>, Error, CallInput<E>> {
  return { mutationKey: [endpoint.path], mutationFn: (input) => callSignedIn(endpoint, input) }
}
