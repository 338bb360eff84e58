import type { Db, Transaction } from '#base/database/index.ts'

export interface OutsideAddress {
  readonly channel: 'email' | 'sms'
  readonly recipient: string
}

/** People without an account whom a module knows: a party, an asker. */
export interface OutsiderKind {
  /** `procedures.party` */
  readonly key: string
  /** Where the person wants to be told as things stand; undefined: nowhere. Asked when it is written and again when it leaves. */
  readonly find: (db: Db | Transaction, outsiderId: string) => Promise<OutsideAddress | undefined>
  /** The message was given up: somebody has to know that the person knows nothing. */
  readonly failed?: (tx: Transaction, failure: OutsideFailure) => Promise<void>
}

export interface OutsideFailure {
  readonly noticeId: string
  readonly outsiderId: string
  readonly subjectId: string
  readonly masked: string
  readonly at: Date
}

const kinds = new Map<string, OutsiderKind>()

/** A module calls this in its `module.ts`. */
export function registerOutsiders(kind: OutsiderKind): void {
  kinds.set(kind.key, kind)
}

/** @throws Error where no module knows such people */
export function outsiderKind(key: string): OutsiderKind {
  const kind = kinds.get(key)
  if (!kind) throw new Error(`nobody knows outsiders of kind ${key}`)
  return kind
}
