/** Door of training: its first record. */
import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { defineWorkRecord } from '#platform/work-records/contract/index.ts'

export const trainingHeld = defineFactKind({
  kind: 'training.training-held',
  text: '举办培训',
  counter: '次',
  noun: '培训',
  // 「报道中应明确培训考试时间、授课人员、参加人员、具体内容等」（郑法政办〔2020〕5号）: the time is the record's day.
  fields: {
    trainers: { text: '授课人员', type: 'texts', counter: '名' },
    participants: { text: '参加人员', type: 'text' },
    participantCount: { text: '参加人数', type: 'number' },
    content: { text: '具体内容', type: 'text' },
    audience: {
      text: '培训对象',
      type: 'choice',
      options: { leadingCadres: '领导干部', legalStaff: '政府法制干部', officers: '执法人员', backbone: '法制骨干' },
    },
    examination: { text: '是否考试', type: 'choice', options: { held: '有考试', none: '没有考试' }, optional: true },
  },
  sentence:
    '{organisation}于{occurredOn}举办培训“{subject}”，授课：{trainers}，{participantCount} 人参加，内容：{content}[，{examination}]',
})

export const trainingSession = defineWorkRecord({
  module: 'training',
  collection: 'sessions',
  kind: trainingHeld,
  title: '培训记录',
  titleLabel: '培训名称',
  writers: ['reportingClerk', 'cityOffice'],
  readers: ['reportingClerk', 'reviewer', 'cityOffice', 'leader', 'supervisor', 'expert'],
})
