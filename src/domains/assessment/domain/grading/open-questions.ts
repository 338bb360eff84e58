import type { GradingRule } from '#domains/programmes/contract/index.ts'
import type { OpenPoint } from '../../contract/grading-outcome.ts'
import type { SettingDefinition } from '../../contract/grading-settings.ts'
import type { RuleOf } from './context.ts'
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

type Question = readonly [point: OpenPoint, question: string]

/** What happened, or may happen, for which the text has no grade. */
function gaps(rule: GradingRule): Question[] {
  const stated = (when: string) => rule.poorWhen.some((each) => each.when === when)
  switch (rule.kind) {
    case 'criteriaCount': {
      const counts = rule.byCount.map(({ met }) => met)
      const none: Question[] =
        stated('noneMet') || counts.includes(0) ? [] : [['zeroCriteria', '已开展但一个标准也没有达到']]
      const some = rule.criteria.some((_, index) => !counts.includes(index + 1))
      return some ? [...none, ['criteriaCount', '达到标准的个数没有对应等次']] : none
    }
    case 'scoreBands':
      return coversEveryScore(rule) ? [noScores] : [noScores, ['bands', '平均分不在写明的任何一档']]
    case 'coverageShare':
      return rule.shares.some(({ atLeast }) => atLeast === null) ? [] : [['bands', '完成比例不在写明的任何一档']]
    case 'awardLevel': {
      const none: Question = ['noAward', '已报送但没有获奖']
      return rule.awards.length === 3 ? [none] : [none, ['otherAward', '所获奖项没有对应等次']]
    }
    case 'presence': {
      const missing = rule.byMissing.map((each) => each.missing)
      const last = rule.items.length - (stated('notCarriedOut') ? 1 : 0)
      const open = Array.from({ length: last + 1 }, (_, count) => count).some((count) => !missing.includes(count))
      return open ? [['missingCount', '所缺项数没有对应等次']] : []
    }
    case 'bonus':
    case 'deduction':
      return []
  }
}

const noScores: Question = ['noScores', '没有取得任何分数']

/** Bands leave no gap where each begins at 0 or below, or where another ends. */
function coversEveryScore({ bands }: RuleOf<'scoreBands'>): boolean {
  const open = bands.some(({ below }) => below === null)
  return (
    open &&
    bands.every(({ atLeast }) => atLeast === null || atLeast <= 0 || bands.some(({ below }) => below === atLeast))
  )
}

/** What the words of one rule leave open, each with the answers that a person may give. */
function questionsOfRule(rowId: string, rule: GradingRule): SettingDefinition[] {
  const stated = (when: string) => rule.poorWhen.some((each) => each.when === when)
  const scaled = rule.kind !== 'bonus' && rule.kind !== 'deduction'
  const notCarriedOut: Question[] =
    scaled && !['notCarriedOut', 'noneMet', 'notSubmitted'].some(stated) ? [['notCarriedOut', '没有开展']] : []
  const byLetter = [...gaps(rule), ...notCarriedOut].map(([point, question]) => ({
    key: `${rowId}.${point}`,
    values: letters,
    assumed: null,
    question: `${question}，评为哪一等次？`,
  }))
  return rule.downgrade?.when.includes('late') ? [...byLetter, ...latenessQuestions(rowId, rule)] : byLetter
}

function latenessQuestions(rowId: string, rule: GradingRule): SettingDefinition[] {
  const notSubmitted: SettingDefinition = {
    key: `${rowId}.notSubmitted`,
    values: ['差', 'late', 'onTime'],
    assumed: null,
    question: '已开展但没有报送，评为差、按超期（late）还是按未超期（onTime）处理？',
  }
  const lateAndUnreachable: SettingDefinition = {
    key: `${rowId}.lateAndUnreachable`,
    values: ['once', 'twice'],
    assumed: null,
    question: '超期提供，又有号码联系不上，降一次（once）还是两次（twice）？',
  }
  return [
    ...(rule.poorWhen.some(({ when }) => when === 'notSubmitted') ? [] : [notSubmitted]),
    ...(rule.downgrade?.when.includes('anyUnreachable') ? [lateAndUnreachable] : []),
    ...programmeQuestions.map((each) => ({ ...each, key: `${rowId}.${each.key}` })),
  ]
}

/** Everything that the words of a programme leave to a person, derived from its rules. */
export function listOpenQuestions(
  rows: readonly { readonly id: string; readonly rule: GradingRule }[],
): SettingDefinition[] {
  return [...programmeQuestions, ...rows.flatMap(({ id, rule }) => questionsOfRule(id, rule))]
}
