import { defineFactKind } from '#platform/evidence/domain/index.ts'

/** A unit's list became public, with every basis confirmed by a second person. */
export const exemptionListPublished = defineFactKind({
  kind: 'exemptions.list-published',
  text: '公布免罚清单',
  counter: '次',
  noun: '免罚清单公布',
  fields: {
    version: { text: '第几版', type: 'number' },
    items: { text: '事项数', type: 'number' },
    minorOffences: { text: '轻微不罚事项数', type: 'number' },
    firstOffences: { text: '首违不罚事项数', type: 'number' },
    code: { text: '公布编号', type: 'text' },
  },
  sentence:
    '{organisation}于{occurredOn}公布“{subject}”第 {version} 版，共 {items} 项（轻微不罚 {minorOffences} 项，首违不罚 {firstOffences} 项），编号 {code}',
})

export const exemptionFactKinds = [exemptionListPublished]
