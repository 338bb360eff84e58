import type { Feature, Question } from './feature.ts'
import { OVERALL } from './features.ts'
import type { LogisticModel, Matrix } from './logistic.ts'

const MOST_REASONS = 3
/** Less than this in log-odds is not worth a sentence. */
const WORTH_TELLING = 0.05

/** The subjects that raise a candidate most (or lower it most, where they do in sum), told by what is on record. */
export function reasonsFor(
  features: readonly Feature[],
  model: LogisticModel,
  matrix: Matrix,
  row: number,
  question: Question,
): string[] {
  const parts = model.contributions(matrix, row)
  const subjects = new Map<string, { sum: number; strongest: number }>()
  features.forEach((feature, j) => {
    if (feature.subject === OVERALL) return
    const subject = subjects.get(feature.subject) ?? { sum: 0, strongest: j }
    subject.sum += parts[j]!
    if (Math.abs(parts[j]!) > Math.abs(parts[subject.strongest]!)) subject.strongest = j
    subjects.set(feature.subject, subject)
  })
  const sorted = [...subjects.values()].sort((a, b) => b.sum - a.sum)
  const raised = sorted.reduce((sum, subject) => sum + subject.sum, 0) >= 0
  const leading = raised ? sorted : sorted.reverse()
  const told = leading.filter(({ sum }, i) => i === 0 || (raised ? sum : -sum) > WORTH_TELLING)
  const sentences = told.map(
    ({ sum, strongest }) => `${features[strongest]!.sentence(question)}（${sum > 0 ? '调高' : '调低'}）`,
  )
  return [...new Set(sentences)].slice(0, MOST_REASONS)
}
