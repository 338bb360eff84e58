import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import type { Actor } from '#base/http/index.ts'
import { evidenceProblems, type Fact } from '../contract/index.ts'
import { evidenceTables } from './tables.ts'
import { toFact } from './to-fact.ts'

export interface Withdrawal {
  readonly factId: string
  readonly reason: string
  readonly at: Date
  readonly actor: Actor | null
}

/**
 * Takes a fact out of every count; it stays readable with the reason. The tasks that it proved hear of it by the event
 * `evidence.fact-withdrawn`. @throws Problem `evidence.fact-not-found`, `evidence.fact-withdrawn`
 */
export async function withdrawFact(tx: Transaction, withdrawal: Withdrawal): Promise<Fact> {
  const { factId, at, actor } = withdrawal
  const reason = withdrawal.reason.trim()
  if (!reason) throw evidenceProblems.refuse('evidence.invalid-fact', '请填写撤销工作记录的原因')
  const row = await evidenceTables(tx)
    .updateTable('evidence.fact')
    .set({
      withdrawn_at: at,
      withdrawn_reason: reason,
      withdrawn_by: actor?.personId || null,
      withdrawn_by_name: actor?.name || null,
    })
    .where('id', '=', factId)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw await whyNotWithdrawn(tx, factId)
  const payload = { factId, kind: row.kind, organisationId: row.organisation_id, reason }
  await emit(tx, 'evidence.fact-withdrawn', payload, at)
  return toFact(row)
}

async function whyNotWithdrawn(tx: Transaction, factId: string) {
  const row = await evidenceTables(tx)
    .selectFrom('evidence.fact')
    .select('withdrawn_reason')
    .where('id', '=', factId)
    .executeTakeFirst()
  return row
    ? evidenceProblems.refuse('evidence.fact-withdrawn', `这条工作记录此前已撤销，原因：${row.withdrawn_reason}`)
    : evidenceProblems.refuse('evidence.fact-not-found', '没有找到这条工作记录，请刷新后再试')
}
