import type { Readable } from 'node:stream'
import type { Db, Transaction } from '../database/index.ts'
import type { Actor } from './actor.ts'
import type { Endpoint, InputOf, OutputOf } from './endpoint.ts'
import type { Problem } from './problem.ts'

/** What a use case says for the audit entry of its request; the adapter adds who, when, from where and which endpoint. */
export interface AuditNote {
  /** The record that was touched, `programmes.programme:019…`. */
  readonly subject?: string
  readonly organisationId?: string
  /** Who acted, where no session says so yet: signing in. */
  readonly person?: { readonly id: string; readonly name: string }
  /** One Chinese sentence. */
  readonly summary?: string
  readonly details?: Record<string, unknown>
}

/** Everything a use case gets. A read gets the pool as `db`, a write its transaction. */
export interface UseCase<Input> {
  readonly input: Input
  readonly actor: Actor
  readonly db: Db | Transaction
  /** The pool, also in a write: for a file that is still being read when the transaction has ended. */
  readonly afterwards: Db
  /** Business time of the request, fixed for its whole length. */
  readonly now: Date
  readonly today: string
  readonly requestId: string
  readonly clientAddress: string
  audit(note: AuditNote): void
  /** Session to set (`token`) or clear (null) on the answer. */
  setSession(token: string | null): void
  /** Raw body of an `upload` endpoint. */
  readonly body?: Readable
  readonly header: (name: string) => string | undefined
}

export interface Writing<Input> extends UseCase<Input> {
  readonly db: Transaction
}

/** Answer of a `download` endpoint. */
export interface FileAnswer {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Uint8Array | Readable | string
  /** Shown in the page instead of saved; only for types that cannot run script. */
  readonly inline?: boolean
  readonly headers?: Record<string, string>
}

export interface Route {
  readonly endpoint: Endpoint
  readonly handle: (request: UseCase<never>) => Promise<unknown>
}

type AnswerOf<E> = E extends { kind: 'download' } ? FileAnswer : NothingAllowed<OutputOf<E>>
/** A use case of an endpoint without output need not return anything. */
type NothingAllowed<Output> = undefined extends Output ? Output | void : Output

/** Binds an endpoint that only reads to its use case. */
export function serveRead<E extends Endpoint>(
  definition: E,
  handle: (request: UseCase<InputOf<E>>) => Promise<AnswerOf<E> | FileAnswer>,
): Route {
  return { endpoint: definition, handle: handle as Route['handle'] }
}

/**
 * Binds an endpoint that writes: the use case runs in one transaction, together with its audit entry. A problem that is
 * thrown undoes everything; one that is returned is answered all the same, but what was written stays (a failed sign-in
 * counts).
 */
export function serveWrite<E extends Endpoint>(
  definition: E,
  handle: (request: Writing<InputOf<E>>) => Promise<AnswerOf<E> | FileAnswer | Problem>,
): Route {
  return { endpoint: definition, handle: handle as Route['handle'] }
}
