import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { definePapers } from '#platform/papers/contract/index.ts'
import { defineCases } from '#platform/procedures/contract/index.ts'
import { lostProperty } from '#platform/procedures/testing/lost-property.ts'

const keep = 'lost-property.keep'
const decide = 'lost-property.decide'
const read = 'lost-property.read'

export const lostPropertyCases = defineCases(lostProperty, {
  path: '/lost-property/cases',
  permissions: { read, open: keep, handle: keep, lead: decide, urge: 'lost-property.urge', texts: decide },
})

/** The one document of the procedure, and the dossier that its cases become. */
export const lostPropertyPapers = definePapers({
  module: 'lost-property',
  title: '失物招领',
  permissions: { read, write: keep, issue: decide, templates: decide },
  kinds: [
    {
      id: 'handover',
      title: '失物处理通知书',
      mark: '失',
      fields: [
        { id: 'thing', text: '物品', sample: '雨伞' },
        { id: 'outcome', text: '处理结果', sample: '归还失主' },
      ],
      text: '{本单位}保管的{物品}已处理：{处理结果}。',
      source: { text: '演示用文书，不是法律', isConfirmed: false },
      isDelivered: true,
      dossierPart: 'proposal',
    },
  ],
  dossier: {
    title: '失物案卷',
    parts: [
      { id: 'course', title: '办理过程', isTimeline: true },
      { id: 'proposal', title: '处理意见', isRequired: true },
      { id: 'photographs', title: '照片' },
    ],
  },
})

/** What a settled case proves. */
export const thingSettled = defineFactKind({
  kind: 'lost-property.settled',
  text: '处理失物',
  counter: '件',
  noun: '失物',
  fields: { outcome: { text: '处理结果', type: 'choice', options: { returned: '归还失主', sold: '变卖' } } },
  sentence: '{organisation}于{occurredOn}处理失物“{subject}”，{outcome}',
})
