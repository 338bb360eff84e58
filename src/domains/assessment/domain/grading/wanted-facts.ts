import type { AssessmentMethod, GradingRule } from '#domains/programmes/contract/index.ts'
import type { FactKey } from '../../contract/grading-facts.ts'

/** Which facts a rule reads, and which of them it cannot do without. */
export interface WantedFacts {
  readonly required: readonly FactKey[]
  readonly optional: readonly FactKey[]
}

/** Derived from the words of the rule; a row assessed by experts takes their scores. */
export function wantedFacts(rule: GradingRule, methods: readonly AssessmentMethod[]): WantedFacts {
  const stated = (when: string) => rule.poorWhen.some((each) => each.when === when)
  const late = rule.downgrade?.when.includes('late') ?? false
  const reachability = stated('allUnreachable') || (rule.downgrade?.when.includes('anyUnreachable') ?? false)
  const time: FactKey[] = late || stated('notSubmitted') ? ['submittedAt'] : []
  const carriedOut: FactKey[] = rule.kind === 'criteriaCount' ? ['carriedOut'] : []
  const contacts: FactKey[] = reachability ? ['contacts', 'unreachable'] : []
  const required = [...time, ...carriedOut, ...contacts, ...scaleFacts(rule, methods)]
  const optional = (['submittedAt', 'completedAt', 'carriedOut'] as const).filter((key) => !required.includes(key))
  return { required, optional }
}

function scaleFacts(rule: GradingRule, methods: readonly AssessmentMethod[]): FactKey[] {
  switch (rule.kind) {
    case 'criteriaCount':
      return ['criteria']
    case 'scoreBands':
      return [methods.includes('expertReview') ? 'expertScores' : 'scores']
    case 'coverageShare':
      return ['completed', 'total']
    case 'awardLevel':
      return ['award']
    case 'presence':
      return ['present']
    case 'bonus':
    case 'deduction':
      return []
  }
}
