import type { Transaction } from '#base/database/index.ts'
import { consultationProblems, type WrittenConsultation } from '../contract/index.ts'
import { withdrawFact } from '#platform/evidence/index.ts'
import type { Actor } from '#base/http/index.ts'
import { requireState, updateConsultation, type ConsultationRow } from './get-consultation.ts'
import { checkContent, columnsOf, writeClauses } from './make-consultation.ts'
import { consultationTables } from './tables.ts'

/** Replaces a draft. @throws Problem `consultations.wrong-state` once it is under review */
export async function replaceContent(
  tx: Transaction,
  row: ConsultationRow,
  written: WrittenConsultation,
  today: string,
): Promise<void> {
  requireState(row, today, ['draft'], '修改')
  const content = checkContent(written)
  await consultationTables(tx)
    .updateTable('consultations.consultation')
    .set({ ...columnsOf(content), revision: row.revision + 1 })
    .where('id', '=', row.id)
    .execute()
  await writeClauses(tx, row.id, content.clauses)
}

/** A period is only ever made longer. */
export async function extendPeriod(
  tx: Transaction,
  row: ConsultationRow,
  { closesOn, reason, today }: { closesOn: string; reason: string; today: string },
): Promise<void> {
  requireState(row, today, ['open', 'closed'], '延长期限')
  if (closesOn <= row.closes_on! || closesOn < today)
    throw consultationProblems.refuse(
      'consultations.short-period',
      `新的截止日应晚于原截止日 ${row.closes_on}，也不能早于今天；期限只能延长`,
      [{ path: 'body.closesOn', message: `应晚于 ${row.closes_on}` }],
    )
  await updateConsultation(tx, row, { closes_on: closesOn, extend_reason: reason })
}

/** What came in stays readable; the fact no longer counts. */
export async function cancel(
  tx: Transaction,
  row: ConsultationRow,
  { reason, today, actor, at }: { reason: string; today: string; actor: Actor; at: Date },
): Promise<void> {
  requireState(row, today, ['draft', 'open'], '取消')
  await updateConsultation(tx, row, { state: 'cancelled', cancel_reason: reason })
  if (row.solicited_fact_id)
    await withdrawFact(tx, { factId: row.solicited_fact_id, reason: `征求意见已取消：${reason}`, at, actor })
}
