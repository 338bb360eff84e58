import { defineFactKind } from '#platform/evidence/domain/index.ts'

/** 网上咨询 (2018 seed, item 37): answered, and whether within the time that was set. */
export const inquiryAnswered = defineFactKind({
  kind: 'inquiries.answered',
  text: '答复网上咨询',
  counter: '件',
  noun: '咨询答复',
  fields: {
    workingDays: { text: '用时（工作日）', type: 'number' },
    inTime: { text: '是否按期', type: 'choice', options: { yes: '按期', no: '逾期' } },
  },
  sentence: '{organisation}于{occurredOn}答复咨询“{subject}”，用时 {workingDays} 个工作日，{inTime}',
})

export const inquiryFacts = [inquiryAnswered]
