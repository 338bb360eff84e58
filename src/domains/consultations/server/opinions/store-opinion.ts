import { createHash } from 'node:crypto'
import { asJson, type Transaction } from '#base/database/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import type { Audience, Channel, HoldReason } from '../../contract/index.ts'
import { bareText } from '../../domain/index.ts'
import { consultationTables } from '../tables.ts'

export interface IncomingOpinion {
  readonly consultationId: string
  readonly clauseId: string | null
  readonly submissionKey: string | null
  readonly channel: Channel
  readonly audience: Audience
  readonly authorName: string | null
  readonly contact: string | null
  readonly invitationId: string | null
  readonly collectiveSize: number | null
  readonly text: string
  readonly receivedOn: string
  readonly enteredAt: Date
  readonly enteredBy: string | null
  readonly heldBecause: readonly HoldReason[]
}

/** One row, whichever way the opinion came; answers its id and the code by which its author asks after it. */
export async function storeOpinion(
  tx: Transaction,
  opinion: IncomingOpinion,
): Promise<{ id: string; receiptCode: string }> {
  const id = newId()
  const receiptCode = newCode(12)
  const contact = opinion.contact === null ? null : (await currentContactCipher()).seal(opinion.contact, contactOf(id))
  await consultationTables(tx)
    .insertInto('consultations.opinion')
    .values({
      id,
      consultation_id: opinion.consultationId,
      clause_id: opinion.clauseId,
      receipt_code: receiptCode,
      submission_key: opinion.submissionKey,
      channel: opinion.channel,
      audience: opinion.audience,
      author_name: opinion.authorName,
      contact,
      invitation_id: opinion.invitationId,
      collective_size: opinion.collectiveSize,
      text: opinion.text,
      text_key: keyOfText(opinion.text),
      received_on: opinion.receivedOn,
      entered_at: opinion.enteredAt,
      entered_by_name: opinion.enteredBy,
      held_because: asJson([...opinion.heldBecause]),
    })
    .execute()
  return { id, receiptCode }
}

/** Binds a sealed contact to its row; elsewhere it cannot be opened. */
export const contactOf = (opinionId: string): string => `consultations.opinion:${opinionId}`

export const keyOfText = (text: string): string => createHash('sha256').update(bareText(text)).digest('hex')
