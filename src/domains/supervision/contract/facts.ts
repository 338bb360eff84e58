import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { checkKinds } from './plan.ts'

/** With the unit that made the visit: it proves 「对服务型行政执法工作开展督导检查的材料」（郑商〔2017〕151号 附件 七）. */
export const visitMade = defineFactKind({
  kind: 'supervision.visit-made',
  text: '开展督导检查',
  counter: '次',
  noun: '督导检查',
  fields: {
    unit: { text: '被督导单位', type: 'text' },
    kind: { text: '检查方式', type: 'choice', options: { ...checkKinds, daily: '日常督导' } },
    findings: { text: '发现问题数', type: 'number' },
    photos: { text: '照片数', type: 'number' },
  },
  sentence: '{organisation}于{occurredOn}对{unit}开展{kind}，发现问题 {findings} 个',
})

/** With the unit that mended what was found. */
export const rectificationClosed = defineFactKind({
  kind: 'supervision.rectification-closed',
  text: '完成整改',
  counter: '次',
  noun: '整改',
  fields: {
    number: { text: '整改通知编号', type: 'text' },
    findings: { text: '整改问题数', type: 'number' },
    dueOn: { text: '整改期限', type: 'day' },
  },
  sentence: '{organisation}于{occurredOn}完成{number}所列 {findings} 个问题的整改，复查通过',
})
