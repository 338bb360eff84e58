import type { Db, Transaction } from '#base/database/index.ts'
import type { EvaluationBasis, RiskPointDraft } from '../../contract/index.ts'
import { samePeriodOf } from '../../domain/index.ts'
import type { FoundBatch } from '../batches/open-batch.ts'
import { comparisonFromRecords } from './comparison-from-records.ts'

interface Point {
  readonly id: string
  readonly content: RiskPointDraft
}

/** The months of the batch's year that are over, beside the same months of the year before. */
export async function proposeBasis(
  db: Db | Transaction,
  batch: FoundBatch,
  points: readonly Point[],
  today: string,
): Promise<EvaluationBasis> {
  const periods = samePeriodOf(batch.year, today)
  return {
    ...periods,
    comparisons: await Promise.all(points.map((point) => comparisonFromRecords(db, batch, point, periods))),
    repeatOffenders: null,
    surveyId: null,
    satisfaction: null,
    satisfactionSource: '',
  }
}
