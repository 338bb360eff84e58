import { businessToday } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { standingOfSubject } from '#domains/consultations/index.ts'
import type { BatchContent } from '../../domain/index.ts'
import type { BatchTable } from '../tables.ts'

/** Where asking for opinions stands in this round of the steps; a cancelled one was none. */
export async function consultationOf(
  db: Db | Transaction,
  batch: Pick<BatchTable, 'id' | 'consultation_id'>,
): Promise<BatchContent['consultation']> {
  if (!batch.consultation_id) return null
  const today = businessToday()
  const { consultations } = await standingOfSubject(db, { module: 'risk-prevention', id: batch.id, today })
  const found = consultations.find(({ id }) => id === batch.consultation_id)
  if (!found) return null
  return { state: found.state === 'concluded' ? 'concluded' : 'running', unanswered: found.unanswered }
}
