import type { ProgrammeRow } from '#domains/programmes/contract/index.ts'
import type { GradeStep, GradeVersion, Grounds } from '../../contract/index.ts'
import { fewestAnswersShown } from '../../domain/index.ts'

const scoreSteps = new Set<GradeStep['rule']>([
  'scoreBands',
  'boundaryStated',
  'boundaryByAnalogy',
  'noScores',
  'bands',
])

/**
 * What the graded unit may know: the version in force, no name of a reviewer, and of a survey never a single answer: from
 * five answers on the mean, below that the letter alone. Two versions side by side would tell what one more answer was.
 */
export function forUnit(grounds: Grounds, row: ProgrammeRow, shown: boolean, respondents: number): Grounds {
  return {
    ...grounds,
    versions: grounds.versions
      .filter((version) => version.supersededAt === null)
      .map((version) => (row.methods.includes('survey') ? withoutAnswers(version, respondents) : version)),
    criteria: shown ? grounds.criteria.map((criterion) => ({ ...criterion, deciderName: null })) : [],
    finding: shown ? grounds.finding : null,
  }
}

/** Respondents are counted, not scores: one person gives a score for each part that was asked. */
function withoutAnswers(version: GradeVersion, respondents: number): GradeVersion {
  const { scores: _, ...facts } = version.facts
  if (respondents >= fewestAnswersShown) return { ...version, facts }
  const steps = version.steps.map((step) =>
    scoreSteps.has(step.rule)
      ? { ...step, sentence: `有效答复不足 ${fewestAnswersShown} 份，为保护受访人只公布等次` }
      : step,
  )
  return { ...version, facts, steps }
}
