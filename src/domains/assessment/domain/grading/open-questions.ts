import type { GradingRule } from '#domains/programmes/contract/index.ts'
import type { OpenPoint } from '../../contract/grading-outcome.ts'
import type { SettingDefinition } from '../../contract/grading-settings.ts'
import { letters } from './grade-scale.ts'

/** Settings that hold for a whole programme. */
const programmeQuestions: readonly SettingDefinition[] = [
  {
    key: 'lateness.counts',
    values: ['submittedAt', 'completedAt'],
    assumed: 'submittedAt',
    question: '是否超期，以报送时间（submittedAt）还是完成时间（completedAt）为准？',
  },
  {
    key: 'lateness.restDay',
    values: ['stays', 'nextWorkingDay'],
    assumed: 'stays',
    question: '期限最后一日是休息日的，期限不变（stays）还是顺延至下一个工作日（nextWorkingDay）？',
  },
]

/** What the words of one rule leave open, each with the answers that a person may give. */
function questionsOfRule(rowId: string, rule: GradingRule): SettingDefinition[] {
  const stated = (when: string) => rule.poorWhen.some((each) => each.when === when)
  const byLetter = (point: OpenPoint, question: string) => ({
    key: `${rowId}.${point}`,
    values: letters,
    assumed: null,
    question: `${question}，评为哪一等次？`,
  })
  const late = rule.downgrade?.when.includes('late') ?? false
  const questions: SettingDefinition[] = []

  if (rule.kind === 'criteriaCount') {
    const counts = rule.byCount.map(({ met }) => met)
    if (!stated('noneMet') && !counts.includes(0))
      questions.push(byLetter('zeroCriteria', '已开展但一个标准也没有达到'))
    if (rule.criteria.some((_, index) => !counts.includes(index + 1)))
      questions.push(byLetter('unstatedCriteria', '达到标准的个数没有对应等次'))
  }
  if (rule.kind === 'scoreBands') questions.push(byLetter('noScores', '没有取得任何分数'))
  if (rule.kind === 'awardLevel') questions.push(byLetter('noAward', '已报送但没有获奖'))
  if (rule.kind === 'presence') {
    const last = rule.items.length - (stated('notCarriedOut') ? 1 : 0)
    const missing = rule.byMissing.map((each) => each.missing)
    if (Array.from({ length: last + 1 }, (_, count) => count).some((count) => !missing.includes(count))) {
      questions.push(byLetter('unstatedMissing', '所缺项数没有对应等次'))
    }
  }
  const scaled = rule.kind !== 'bonus' && rule.kind !== 'deduction'
  if (scaled && !['notCarriedOut', 'noneMet', 'notSubmitted'].some(stated))
    questions.push(byLetter('notCarriedOut', '没有开展'))
  if (late && !stated('notSubmitted')) {
    questions.push({
      key: `${rowId}.notSubmitted`,
      values: ['差', 'late', 'onTime'],
      assumed: null,
      question: '已开展但没有报送，评为差、按超期（late）还是按未超期（onTime）处理？',
    })
  }
  if (late && rule.downgrade?.when.includes('anyUnreachable')) {
    questions.push({
      key: `${rowId}.lateAndUnreachable`,
      values: ['once', 'twice'],
      assumed: null,
      question: '超期提供，又有号码联系不上，降一次（once）还是两次（twice）？',
    })
  }
  if (late) questions.push(...programmeQuestions.map((each) => ({ ...each, key: `${rowId}.${each.key}` })))
  return questions
}

/** Everything that the words of a programme leave to a person, derived from its rules. */
export function listOpenQuestions(
  rows: readonly { readonly id: string; readonly rule: GradingRule }[],
): SettingDefinition[] {
  return [...programmeQuestions, ...rows.flatMap(({ id, rule }) => questionsOfRule(id, rule))]
}
