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
