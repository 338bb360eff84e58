import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import type { PublicationStep } from '../contract/index.ts'
import { publishingTables } from './tables.ts'

export interface NewStep {
  readonly publicationId: string
  readonly action: PublicationStep['action']
  readonly actor: Actor
  /** Name of the person whose post was used by delegation. */
  readonly onBehalfOf?: string | null
  readonly comment: string
  readonly hash: string
  readonly at: Date
}

/** Keeps who did what, and what they had before their eyes. */
export async function recordStep(tx: Transaction, step: NewStep): Promise<void> {
  await publishingTables(tx)
    .insertInto('publishing.step')
    .values({
      id: newId(),
      publication_id: step.publicationId,
      action: step.action,
      person_id: step.actor.personId,
      person_name: step.actor.name,
      on_behalf_of: step.onBehalfOf ?? null,
      comment: step.comment,
      hash: step.hash,
      at: step.at,
    })
    .execute()
}
