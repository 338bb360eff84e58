/** Door of leadership: its first record. */
import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { defineWorkRecord } from '#platform/work-records/contract/index.ts'

export const meetingHeld = defineFactKind({
  kind: 'leadership.meeting-held',
  text: '召开会议',
  counter: '次',
  noun: '会议',
  fields: {
    meetingKind: {
      text: '会议类别',
      type: 'choice',
      options: {
        study: '领导干部学法',
        special: '法治政府建设专题会议',
        deployment: '部署会',
        exchange: '座谈会、观摩会、经验交流会',
      },
    },
    chair: { text: '主持人', type: 'text' },
    attendees: { text: '参加人员', type: 'text' },
    topics: { text: '议题', type: 'texts', counter: '项' },
    conclusion: { text: '议定事项', type: 'text', optional: true },
  },
  sentence:
    '{organisation}于{occurredOn}召开“{subject}”（{meetingKind}），{chair}主持，议题：{topics}[，议定：{conclusion}]',
})

export const meeting = defineWorkRecord({
  module: 'leadership',
  collection: 'meetings',
  kind: meetingHeld,
  title: '会议记录',
  titleLabel: '会议名称',
  writers: ['reportingClerk', 'cityOffice'],
  readers: ['reportingClerk', 'reviewer', 'cityOffice', 'leader', 'supervisor', 'expert'],
})
