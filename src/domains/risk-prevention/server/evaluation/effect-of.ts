import type { Db, Transaction } from '#base/database/index.ts'
import type { EvaluationFigures } from '../../contract/index.ts'
import { estimateEffect } from '../../domain/index.ts'

/** Whether violations fell where guidance was given: without records of single places nothing can be told, and that is said. */
export function effectOf(_db: Db | Transaction): Promise<EvaluationFigures['effect']> {
  const { verdict, estimate, low, high, method, cautions } = estimateEffect({
    units: [],
    periods: 0,
    periodsPerYear: 12,
    counts: [],
    exposure: [],
    treatedFrom: [],
  })
  return Promise.resolve({ verdict, estimate, low, high, method, cautions: [...cautions] })
}
