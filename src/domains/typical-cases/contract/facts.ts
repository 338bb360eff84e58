import { defineFactKind } from '#platform/evidence/domain/index.ts'

/** 郑商〔2015〕 二.3, 六.3; 2019 二(六): a case that others may read. */
export const casePublished = defineFactKind({
  kind: 'typical-cases.case-published',
  text: '公布典型案例',
  counter: '篇',
  noun: '典型案例',
  fields: { work: { text: '工作类别', type: 'text', counter: '类' } },
  sentence: '{organisation}于{occurredOn}公布典型案例“{subject}”（{work}）',
  proves: [
    { words: ['行政调解的案例'], conditions: [{ field: 'work', operator: 'equals', value: '行政调解' }] },
    { words: ['行政指导案例'], conditions: [{ field: 'work', operator: 'equals', value: '行政指导' }] },
    { words: ['行政指导', '典型案例'], conditions: [{ field: 'work', operator: 'equals', value: '行政指导' }] },
    { words: ['典型案例'] },
  ],
})

/** With the office that held it. 郑商〔2017〕151号 附件 二: 「评选行政指导案例」. */
export const selectionHeld = defineFactKind({
  kind: 'typical-cases.selection-held',
  text: '开展案例评选',
  counter: '次',
  noun: '案例评选',
  fields: {
    works: { text: '案例种类', type: 'text' },
    cases: { text: '参评案例数', type: 'number' },
    units: { text: '推荐单位数', type: 'number' },
    awards: { text: '获奖案例数', type: 'number' },
  },
  sentence: '{organisation}于{occurredOn}公布“{subject}”结果，参评案例 {cases} 篇，获奖 {awards} 篇',
  proves: [{ words: ['评选', '案例'] }],
})

/** With the unit whose case it is. */
export const caseAwarded = defineFactKind({
  kind: 'typical-cases.case-awarded',
  text: '案例评选获奖',
  counter: '篇',
  noun: '获奖案例',
  fields: {
    selection: { text: '评选', type: 'text' },
    award: { text: '等次', type: 'text' },
    work: { text: '案例种类', type: 'text' },
  },
  sentence: '{organisation}的“{subject}”于{occurredOn}在“{selection}”中获{award}',
})
