import { Comparison, type EvaluationBasis } from '../../contract/index.ts'
import { samePeriodOf } from '../../domain/index.ts'
import type { FoundBatch } from '../batches/open-batch.ts'

interface Point {
  readonly id: string
}

/** The batch's year so far beside the same days of the year before. */
export function proposeBasis(batch: FoundBatch, points: readonly Point[], today: string): EvaluationBasis {
  const periods = samePeriodOf(batch.year, today)
  return {
    ...periods,
    comparisons: points.map(({ id }) => Comparison.parse({ riskPointId: id })),
    repeatOffenders: null,
    surveyId: null,
    satisfaction: null,
    satisfactionSource: '',
  }
}
