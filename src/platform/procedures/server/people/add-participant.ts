import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { ParticipantKind } from '../../contract/index.ts'
import { caseTables } from '../tables.ts'

export interface NewParticipant {
  readonly caseId: string
  readonly kind: ParticipantKind
  readonly organisationId: string | null
  readonly personId: string | null
  readonly name: string
  readonly reason: string
  readonly untilOn?: string | null
}

/** Puts a person or a unit beside the case; asked by whom, when and why stays on record. */
export async function addParticipant(
  tx: Transaction,
  { caseId, kind, organisationId, personId, name, reason, untilOn = null }: NewParticipant,
  actor: Actor,
  at: Date,
): Promise<void> {
  await caseTables(tx)
    .insertInto('procedures.participant')
    .values({
      id: newId(),
      case_id: caseId,
      kind,
      organisation_id: organisationId,
      person_id: personId,
      name,
      reason,
      until_on: untilOn,
      asked_by: actor.personId,
      asked_by_name: actor.name,
      asked_at: at,
      answer: null,
      opinion: '',
      answered_at: null,
    })
    .execute()
}
