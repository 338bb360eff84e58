import type { GradingRule } from '#domains/programmes/contract/index.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'

interface DoubtfulRow {
  readonly rule: GradingRule
  readonly contactsRequired?: { readonly count: number; readonly quote: string }
}

/** Facts that contradict each other or fall short without a consequence in the text. They change no grade; a person looks again. */
export function findDoubts({ rule, contactsRequired }: DoubtfulRow, facts: RowFacts): string[] {
  const doubts: string[] = []
  const settledBySubmission = facts.submittedAt === null && rule.poorWhen.some((each) => each.when === 'notSubmitted')
  const result = facts.scores?.length || facts.expertScores?.length || (facts.award && facts.award !== 'none')
  const anyMet = Object.values(facts.criteria ?? {}).includes(true)

  if (facts.carriedOut === false && (facts.submittedAt || anyMet))
    doubts.push('写明没有开展，却有报送时间或达标的标准，请核对')
  if (settledBySubmission && (result || anyMet)) doubts.push('写明没有报送，却有分数、奖项或达标的标准，请核对')
  if (facts.submittedAt && facts.completedAt && Date.parse(facts.completedAt) > Date.parse(facts.submittedAt)) {
    doubts.push('完成时间晚于报送时间，请核对')
  }
  if (facts.contacts && facts.unreachable === facts.contacts && facts.scores?.length) {
    doubts.push('写明号码均无法联系，却有测评分数，请核对')
  }
  if (
    contactsRequired &&
    facts.submittedAt &&
    facts.contacts !== undefined &&
    facts.contacts < contactsRequired.count
  ) {
    doubts.push(`“${contactsRequired.quote}”，实际 ${facts.contacts} 个；评分细则没有规定不足时如何评定，等次不受影响`)
  }
  return doubts
}
