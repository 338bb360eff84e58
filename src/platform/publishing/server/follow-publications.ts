import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { PublicationAction, PublicationState, PublicationSubject } from '../contract/index.ts'

/** A step of a publication, while its transaction is still open. */
export interface PublicationMove {
  readonly publicationId: string
  readonly subject: PublicationSubject
  readonly action: PublicationAction
  readonly state: PublicationState
  /** What the person wrote; the 撤下说明 of a withdrawal. */
  readonly comment: string
  readonly actor: Actor
  readonly at: Date
}

export type PublicationFollower = (tx: Transaction, move: PublicationMove) => Promise<void>

const followers = new Map<string, PublicationFollower>()

/**
 * Lets the owner of the published records move along in the same transaction, once for each module: what it throws undoes
 * the step, so it may also refuse one. @throws Error where the module follows already
 */
export function followPublications(subjectModule: string, follower: PublicationFollower): void {
  const before = followers.get(subjectModule)
  if (before && before !== follower) throw new Error(`publications of ${subjectModule} are followed twice`)
  followers.set(subjectModule, follower)
}

export async function tellFollower(tx: Transaction, move: PublicationMove): Promise<void> {
  await followers.get(move.subject.module)?.(tx, move)
}
