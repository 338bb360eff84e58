import { defineFactKind } from '#platform/evidence/domain/index.ts'

/** 2017 二: 行政指导统计表 as it was handed in, with its figures. */
export const statisticsReported = defineFactKind({
  kind: 'guidance.statistics-reported',
  text: '报送行政指导统计表',
  counter: '次',
  noun: '行政指导统计表',
  fields: {
    period: { text: '统计期间', type: 'text', counter: '期' },
    documents: { text: '文书数', type: 'number' },
    visits: { text: '现场走访数', type: 'number' },
  },
  sentence: '{organisation}于{occurredOn}报送{period}行政指导统计表（文书 {documents} 份，现场走访 {visits} 次）',
})
