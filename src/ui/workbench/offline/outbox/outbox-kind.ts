import type { Endpoint } from '#base/http/contract.ts'

/** Something read beforehand for use without a network: `{ name: 'guidance.firms', read }`. */
export interface Reference<Value = unknown> {
  readonly name: string
  readonly read: () => Promise<Value>
}

/** A record that can be written without a network; a module's workbench names its kinds. */
export interface OutboxKind {
  /** `guidance.visit` */
  readonly kind: string
  /** 走访指导 */
  readonly title: string
  /** Who may write it. */
  readonly permission: string
  /** Takes the whole record with an id made here; sending it again changes nothing. Loaded with the first sending. */
  readonly endpoint: () => Promise<Endpoint>
  /** Where it is written on or mended. */
  readonly editPath: (id: string) => string
  /** Its page once it is sent. */
  readonly recordPath: (id: string) => string
  readonly references: readonly Reference[]
}
