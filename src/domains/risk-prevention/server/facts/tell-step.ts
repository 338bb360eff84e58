import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { measuresMade, pointsSorted, type BatchStep, type MeasureKind } from '../../contract/index.ts'
import { riskTables, type BatchTable } from '../tables.ts'
import { subjectOfBatch } from './subject-of-batch.ts'

/** Finishing the first two steps is itself the fact; the later ones tell each deed when it is done. Answers the fact's id. */
export async function tellStep(
  tx: Transaction,
  batch: BatchTable,
  step: BatchStep,
  actor: Actor,
  now: Date,
): Promise<string | null> {
  if (step !== 'points' && step !== 'measures') return null
  const points = await riskTables(tx)
    .selectFrom('risk_prevention.risk_point')
    .select(['level', 'content'])
    .where('batch_id', '=', batch.id)
    .where('state', '=', 'active')
    .execute()
  const frame = {
    organisationId: batch.organisation_id,
    occurredOn: dayOf(now),
    at: now,
    subject: subjectOfBatch(batch),
    actor,
  }
  if (step === 'points') {
    const count = (level: string) => points.filter((point) => point.level === level).length
    const facts = { points: points.length, high: count('high'), medium: count('medium'), low: count('low') }
    return (await recordFact(tx, { ...frame, kind: pointsSorted, facts })).id
  }
  const measures = points.flatMap(({ content }) => content.measures)
  const kinds: MeasureKind[] = [...new Set(measures.map(({ kind }) => kind))]
  const facts = { points: points.length, measures: measures.length, kinds }
  return (await recordFact(tx, { ...frame, kind: measuresMade, facts })).id
}
