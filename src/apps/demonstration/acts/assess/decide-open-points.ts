import { decideRuleQuestion } from '#domains/assessment/contract/index.ts'
import type { Stage } from '../../stage.ts'
import type { Graded } from './graded.ts'

/** What the table of 2020 leaves open, answered by a named person of the office, each with its reason. */
const answers: readonly (readonly [key: string, value: string, reason: string])[] = [
  ['lateness.counts', 'submittedAt', '以单位审核人报送的时间为准（演示决定）'],
  ['lateness.restDay', 'stays', '期限遇休息日不顺延，平台在前一个工作日提醒（演示决定）'],
  ['survey.combination', 'both', '原文并列“了解情况和满意度”，两者各半（演示决定）'],
  ['G1.zeroCriteria', '差', '三项标准均不符合的，比照第三行“都不符合要求的为差”（演示决定）'],
  ['G1.notSubmitted', '差', '未报送且未说明的，视为没有开展（演示决定）'],
  ['G3.notSubmitted', '差', '未报送且未说明的，视为未开展（演示决定）'],
  ['G4.lateAndUnreachable', 'once', '同时超期和有号码联系不上的，只降一个等次（演示决定）'],
  ['G8.noAward', '中', '报送而未获奖的，不低于三等奖对应的“中”，也不为“差”（演示决定）'],
]

export async function decideOpenPoints(stage: Stage, { programme }: Graded): Promise<void> {
  stage.at('2020-12-10', '10:00:00')
  const office = await stage.player('office2')
  for (const [key, value, reason] of answers)
    await office.call(decideRuleQuestion, { params: { programmeId: programme.id }, body: { key, value, reason } })
}
