import type { Question } from './feature.ts'
import { createPastSums } from './past-rates.ts'
import type { History } from './records.ts'

/** How often inspections find something at all, as known at the time of a question. */
export interface Usual {
  /** Over the last year or so. */
  rate(question: Question): number
  /** Over the last weeks. */
  recentRate(question: Question): number
}

export function createUsual(history: History, order: ArrayLike<number>): Usual {
  const everybody = history.entity.map(() => 'all')
  const yearly = createPastSums(everybody, history.day, history.outcome, order, 365)
  const recent = createPastSums(everybody, history.day, history.outcome, order, 30)
  const rate = ({ until, on }: Question) => {
    const { seen, sum } = yearly('all', until, on)
    return (sum + 0.5) / (seen + 2)
  }
  return {
    rate,
    recentRate(question) {
      const { seen, sum } = recent('all', question.until, question.on)
      return (sum + 100 * rate(question)) / (seen + 100)
    },
  }
}
