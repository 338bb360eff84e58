import type { Db, Transaction } from '#base/database/index.ts'
import { subtree } from '#base/http/index.ts'
import { wholeMonths } from '#platform/calendar/domain/index.ts'
import type { Comparison, RiskPointDraft } from '../../contract/index.ts'
import type { Periods } from '../../domain/index.ts'
import type { FoundBatch } from '../batches/open-batch.ts'
import { countInspections, countRecords } from '../records/index.ts'

interface Point {
  readonly id: string
  readonly content: RiskPointDraft
}

/**
 * What the enforcement records know of a point in the whole months of both periods; where they know nothing of its item the
 * numbers are left to be written in.
 */
export async function comparisonFromRecords(
  db: Db | Transaction,
  batch: FoundBatch,
  { id, content }: Point,
  periods: Periods,
): Promise<Comparison> {
  const nothing = { riskPointId: id, cases: null, casesBefore: null, inspections: null, inspectionsBefore: null }
  const { item, place } = content
  if (!item) return nothing
  const within = [subtree(batch.path)]
  const now = wholeMonths(periods.from, periods.to)
  const before = wholeMonths(periods.beforeFrom, periods.beforeTo)
  const key = { within, item, ...(place ? { place } : {}) }
  const [cases, casesBefore] = await Promise.all([
    countRecords(db, { ...key, ...now }),
    countRecords(db, { ...key, ...before }),
  ])
  if (!cases.count && !casesBefore.count) return nothing
  return {
    riskPointId: id,
    cases: cases.count,
    casesBefore: casesBefore.count,
    inspections: await countInspections(db, { within, item, ...now }),
    inspectionsBefore: await countInspections(db, { within, item, ...before }),
  }
}
