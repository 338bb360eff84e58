import type { StandardSchemaV1 } from './standard-schema.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Schema = StandardSchemaV1 | undefined

/** Read-only endpoints write no audit entry; the reason is said, so that nobody forgets by accident. */
export interface NotAudited {
  readonly notAudited: string
}

/**
 * What an endpoint promises: one plain object, imported by server, browser, OpenAPI and the rights matrix.
 * `permission`: a permission's name, `signedIn` (anyone with a session) or `public`.
 */
export interface Endpoint<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Output extends Schema = Schema,
> {
  readonly method: Method
  /** `/programmes/:programmeId/rows`, below `/api`. */
  readonly path: `/${string}`
  /** One Chinese line, shown in the OpenAPI document and the audit log. */
  readonly summary: string
  readonly permission: string
  readonly audit: string | NotAudited
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly output?: Output
  /** Problem codes that this endpoint adds to the general ones. */
  readonly problems?: readonly string[]
  /** `json` unless said: `upload` receives the raw body as a stream, `download` answers a file. */
  readonly kind?: 'json' | 'upload' | 'download'
  /** Largest JSON body in bytes; 1 MiB unless said. */
  readonly maximumBytes?: number
  /** An expired or first-password session may still use it (signing out, changing the password). */
  readonly beforePasswordChange?: true
  /** Called by other systems: `public` because no session opens it, but its use case asks for a key as `Authorization: Bearer …`. */
  readonly credential?: 'key'
  /** Requests per minute and client address, for public writes. */
  readonly perMinute?: number
}

/** Declares an endpoint; the generics are bound by Standard Schema, so that hundreds of them type-check in a second. */
export function endpoint<
  Params extends Schema = undefined,
  Query extends Schema = undefined,
  Body extends Schema = undefined,
  Output extends Schema = undefined,
>(definition: Endpoint<Params, Query, Body, Output>): Endpoint<Params, Query, Body, Output> {
  return definition
}

/** The value after validation; `undefined` where the endpoint declares no schema. */
export type Parsed<S> = S extends StandardSchemaV1 ? StandardSchemaV1.InferOutput<S> : undefined
/** The value as a caller writes it, before defaults. */
export type Written<S> = S extends StandardSchemaV1 ? StandardSchemaV1.InferInput<S> : undefined

export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, Schema>
    ? { params: Parsed<P>; query: Parsed<Q>; body: Parsed<B> }
    : never
export type OutputOf<E> = E extends Endpoint<Schema, Schema, Schema, infer O> ? Parsed<O> : never

/** Permission name → Chinese text and the roles that hold it. Every permission is held by a role. */
export interface PermissionText {
  readonly text: string
  readonly roles: readonly string[]
}
export type PermissionTexts = Readonly<Record<string, PermissionText>>
