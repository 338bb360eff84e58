import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { roundKinds } from './sheet.ts'

/** With the unit that held it. 郑商〔2018〕74号: 「开展行政调解案卷评查」. */
export const reviewHeld = defineFactKind({
  kind: 'case-file-reviews.review-held',
  text: '开展案卷评查',
  counter: '次',
  noun: '案卷评查',
  fields: {
    kind: { text: '评查方式', type: 'choice', options: roundKinds },
    works: { text: '案卷种类', type: 'text' },
    files: { text: '评查案卷数', type: 'number' },
    units: { text: '被评查单位数', type: 'number' },
    defects: { text: '发现问题数', type: 'number' },
  },
  sentence: '{organisation}于{occurredOn}完成“{subject}”（{works}），评查案卷 {files} 件，发现问题 {defects} 个',
  proves: [{ words: ['案卷评查'], conditions: [{ field: 'kind', operator: 'equals', value: 'review' }] }],
})

/** With the unit that mended it. */
export const defectCorrected = defineFactKind({
  kind: 'case-file-reviews.defect-corrected',
  text: '整改案卷评查问题',
  counter: '个',
  noun: '案卷问题整改',
  fields: { round: { text: '评查', type: 'text' }, defect: { text: '问题', type: 'text' } },
  sentence: '{organisation}于{occurredOn}整改“{round}”发现的案卷问题：{defect}，已经核实',
})
