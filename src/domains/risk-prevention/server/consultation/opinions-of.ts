import { businessToday } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { standingOfSubject } from '#domains/consultations/index.ts'
import { listFactsOfSubject } from '#platform/evidence/index.ts'
import type { BatchTable } from '../tables.ts'

/** Opinions on the batch over all its rounds, and how many of them changed something. */
export async function opinionsOf(
  db: Db | Transaction,
  batch: Pick<BatchTable, 'id'>,
): Promise<{ opinions: number; opinionsAdopted: number }> {
  const today = businessToday()
  const { consultations, opinions } = await standingOfSubject(db, { module: 'risk-prevention', id: batch.id, today })
  const handled = await Promise.all(
    consultations.map(({ id }) => listFactsOfSubject(db, { module: 'consultations', id })),
  )
  const adopted = handled
    .flat()
    .filter(({ kind, withdrawn }) => kind === 'consultations.opinions-handled' && withdrawn === null)
    .reduce((sum, { facts }) => sum + Number(facts['adopted'] ?? 0) + Number(facts['partlyAdopted'] ?? 0), 0)
  return { opinions, opinionsAdopted: adopted }
}
