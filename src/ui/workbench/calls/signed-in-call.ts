import { call, type CallInput } from '#base/http/call.ts'
import { Problem, type Endpoint, type OutputOf } from '#base/http/contract.ts'

type SignInAgain = () => Promise<void>

let signInAgain: SignInAgain | undefined
let pending: Promise<void> | undefined

/** The application registers its dialog here; it resolves once the same person has signed in again. */
export function whenSignedOut(ask: SignInAgain | undefined): void {
  signInAgain = ask
}

/**
 * Calls an endpoint; where the session has ended meanwhile, asks the person to sign in again and repeats the call, so that
 * what was typed reaches the server all the same.
 */
export async function callSignedIn<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: { signal?: AbortSignal } = {},
): Promise<OutputOf<E>> {
  return whileSignedIn(() => call(endpoint, input, options))
}

/** Runs any request; repeats it after signing in again. */
export async function whileSignedIn<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request()
  } catch (error) {
    await recoverSession(error)
    return request()
  }
}

/** Has the person sign in again where the session has ended; one dialog for all who wait. @throws the error, if another. */
export async function recoverSession(error: unknown): Promise<void> {
  if (!isSignedOut(error) || !signInAgain) throw error
  pending ??= signInAgain().finally(() => (pending = undefined))
  await pending
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof Problem && error.code === 'base.not-signed-in'
}
