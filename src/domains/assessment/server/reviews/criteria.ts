import type { Proof } from '#domains/programmes/index.ts'
import type { GradingRule, ProgrammeRow } from '#domains/programmes/contract/index.ts'
import { listKnownKinds } from '#platform/evidence/index.ts'
import type { Criterion } from '../../contract/index.ts'
import { previewCriteria, type CriteriaPreview, type CriterionEvidence } from '../../domain/index.ts'

type CriteriaRule = Extract<GradingRule, { kind: 'criteriaCount' }>

export interface DecidedCriterion {
  readonly criterion: string
  readonly met: boolean
  readonly reason: string
  readonly decided_by_name: string
  readonly decided_at: Date
}

/** The rule of a row where reviewers judge criteria. */
export function criteriaRuleOf(row: ProgrammeRow): CriteriaRule | undefined {
  return row.grading?.kind === 'criteriaCount' ? row.grading : undefined
}

/** What facts and decisions say of each criterion. */
export function previewOf(
  rule: CriteriaRule,
  proofs: readonly Proof[],
  decisions: readonly DecidedCriterion[],
): CriteriaPreview {
  const evidence = rule.criteria.map(({ id, minimum }): [string, CriterionEvidence] => {
    const decided = decisions.find((decision) => decision.criterion === id)
    return [id, { ...(minimum ? countOf(minimum.count, proofs) : {}), confirmed: decided?.met ?? null }]
  })
  return previewCriteria(rule, Object.fromEntries(evidence))
}

/**
 * How many the ledger shows of what a criterion counts: the row's binding that counts distinct values up to the same
 * number. Where no binding asks that, nothing was counted, and the criterion waits for its reviewer.
 */
function countOf(minimum: number, proofs: readonly Proof[]): CriterionEvidence {
  const counted = proofs
    .flatMap((proof) => proof.evidence)
    .filter(({ binding }) => binding.distinctBy?.by === 'field' && binding.atLeast === minimum)
  const [first] = counted
  if (!first || counted.some(({ binding }) => binding.factKind !== first.binding.factKind)) return {}
  const { distinctBy, factKind } = first.binding
  const field =
    distinctBy?.by === 'field'
      ? listKnownKinds().find((kind) => kind.kind === factKind)?.fields[distinctBy.field]
      : undefined
  return {
    count: Math.max(...counted.map(({ result }) => result.count)),
    ...(field ? { counted: { measure: field.counter ?? '种', noun: field.text } } : {}),
  }
}

export function criteriaShown(
  rule: CriteriaRule,
  preview: CriteriaPreview,
  decisions: readonly DecidedCriterion[],
): Criterion[] {
  return preview.criteria.map((criterion) => {
    const decided = decisions.find((decision) => decision.criterion === criterion.id)
    return {
      ...criterion,
      quote: rule.criteria.find(({ id }) => id === criterion.id)?.text ?? criterion.title,
      decision: decided
        ? {
            met: decided.met,
            reason: decided.reason,
            reviewerName: decided.decided_by_name,
            decidedAt: decided.decided_at.toISOString(),
          }
        : null,
    }
  })
}
