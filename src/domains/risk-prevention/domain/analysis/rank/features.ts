import type { ColumnPlan } from './columns.ts'
import { logOdds, percent, type Feature, type Question } from './feature.ts'
import { groupRateFeatures } from './group-rates.ts'
import type { Matrix } from './logistic.ts'
import { ownPastFeatures } from './own-past.ts'
import type { History } from './records.ts'
import { createUsual } from './usual.ts'
import { valueFeatures } from './value-features.ts'

/** The subject of what is the same for everybody on a day. */
export const OVERALL = '近期总体情况'

/**
 * Everything a question is described by. `order` lists the rows of the history by day; `reference` is the part of it from which
 * what is middling in a column is read.
 */
export function buildFeatures(
  history: History,
  reference: History,
  order: ArrayLike<number>,
  plan: ColumnPlan,
): Feature[] {
  const usual = createUsual(history, order)
  const level: Feature = {
    subject: OVERALL,
    column: '',
    value: (question) => logOdds(usual.recentRate(question)),
    sentence: (question) => `近期全部对象检查发现问题的约占 ${percent(usual.recentRate(question))}`,
  }
  return [
    ...ownPastFeatures(history, order, usual, plan.pastOnly),
    ...groupRateFeatures(history, order, usual, plan),
    ...valueFeatures(reference, plan),
    level,
  ]
}

export function describe(features: readonly Feature[], questions: readonly Question[]): Matrix {
  const width = features.length
  const values = new Float64Array(questions.length * width)
  questions.forEach((question, row) =>
    features.forEach((feature, j) => (values[row * width + j] = feature.value(question))),
  )
  return { rows: questions.length, width, values }
}
