import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { RegisterDefinition } from '../contract/index.ts'

/** A version on its way to the public, told to its owner while the transaction is still open. */
export interface VersionMove {
  readonly registerId: string
  readonly subjectId: string
  readonly organisationId: string
  readonly versionId: string
  readonly title: string
  /** Null before publication. */
  readonly number: number | null
  /** Public address of the list. */
  readonly code: string
  readonly actor: Actor
  readonly at: Date
}

export interface RegisterOwner {
  readonly definition: RegisterDefinition
  /** Throws a Problem where the version must not become public now. Asked on sending to review and on publication. */
  readonly beforePublication?: (tx: Transaction, move: VersionMove) => Promise<void>
  /** For the owner's own record and its evidence fact. */
  readonly afterPublication?: (tx: Transaction, move: VersionMove) => Promise<void>
}

const known = new Map<string, RegisterOwner>()

/** Makes a domain's kind of list known; called once from its `module.ts`. @throws Error where the name is taken */
export function registerOwner(owner: RegisterOwner): void {
  const { kind } = owner.definition
  const before = known.get(kind)
  if (before && before !== owner) throw new Error(`register kind ${kind} is declared twice`)
  known.set(kind, owner)
}

/** @throws Error where no domain has declared it: a mistake of ours */
export function getOwner(kind: string): RegisterOwner {
  const owner = known.get(kind)
  if (!owner) throw new Error(`no module has declared the register kind ${kind}`)
  return owner
}

/** 法律风险点清单; the bare kind where its domain is no longer installed. */
export function kindTextOf(kind: string): string {
  return known.get(kind)?.definition.text ?? kind
}
