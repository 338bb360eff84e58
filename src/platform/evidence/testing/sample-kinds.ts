import { defineFactKind } from '../domain/index.ts'

/** Kinds as a domain would declare them, for tests of the ledger itself. */
export const publicityDone = defineFactKind({
  kind: 'sample.publicity-done',
  text: '开展宣传',
  counter: '次',
  noun: '宣传',
  fields: {
    channels: {
      text: '宣传方式',
      type: 'choices',
      options: { wechat: '微信', lecture: '讲座', leaflet: '宣传单', banner: '横幅' },
      counter: '种',
    },
    audience: {
      text: '征求对象',
      type: 'choice',
      options: { enterprise: '民营企业', association: '协会商会', citizen: '市民' },
      counter: '类',
      optional: true,
    },
    people: { text: '受众人数', type: 'number', optional: true },
    topic: { text: '主题', type: 'text', optional: true },
    heldOn: { text: '举办日期', type: 'day', optional: true },
  },
  sentence: '{organisation}于{occurredOn}以{channels}开展宣传[，主题“{topic}”][，受众 {people} 人]',
})

export const meetingHeld = defineFactKind({
  kind: 'sample.meeting-held',
  text: '召开会议',
  counter: '次',
  noun: '会议',
  fields: { title: { text: '会议名称', type: 'text' } },
  sentence: '{organisation}召开“{title}”',
})
