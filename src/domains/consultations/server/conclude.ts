import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import type { Actor } from '#base/http/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { Audience, Channel, consultationProblems, opinionsHandled } from '../contract/index.ts'
import { requireState, updateConsultation, type ConsultationRow } from './get-consultation.ts'
import { eventOf, factSubject } from './open-consultation.ts'
import { standingOf } from './standing.ts'
import { consultationTables } from './tables.ts'

/** Everybody has an answer: the numbers become a fact, the answers become visible to their authors. */
export async function conclude(
  tx: Transaction,
  row: ConsultationRow,
  { actor, at, today }: { actor: Actor; at: Date; today: string },
): Promise<void> {
  requireState(row, today, ['closed'], '办结')
  const standing = await standingOf(tx, row.id)
  const { byFate, byAudience, byChannel, unanswered } = standing
  if (unanswered > 0)
    throw consultationProblems.refuse(
      'consultations.unanswered',
      `还有 ${unanswered} 条意见没有答复，不能办结；请在“意见”中逐条或成批答复`,
    )
  await recordFact(tx, {
    kind: opinionsHandled,
    organisationId: row.organisation_id,
    occurredOn: today,
    at,
    subject: factSubject(row),
    facts: {
      received: standing.opinions,
      adopted: byFate.adopted,
      partlyAdopted: byFate.partlyAdopted,
      notAdopted: byFate.notAdopted,
      closed: byFate.duplicate + byFate.irrelevant + byFate.noSubstance,
      changedClauses: await countChanged(tx, row.id),
      audiences: Audience.options.filter((audience) => byAudience[audience] > 0),
      channels: Channel.options.filter((channel) => byChannel[channel] > 0),
    },
    actor,
  })
  await updateConsultation(tx, row, { state: 'concluded', concluded_on: today })
  await emit(tx, 'consultations.consultation-concluded', eventOf(row), at)
}

async function countChanged(tx: Transaction, consultationId: string): Promise<number> {
  const { n } = await consultationTables(tx)
    .selectFrom('consultations.text_change')
    .select((eb) => eb.fn.count<number>('clause_id').distinct().as('n'))
    .where('consultation_id', '=', consultationId)
    .executeTakeFirstOrThrow()
  return Number(n)
}
