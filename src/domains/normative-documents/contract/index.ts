/** Door of normative-documents: its first record. */
import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { defineWorkRecord } from '#platform/work-records/contract/index.ts'

const ofKind = (value: string) => ({ field: 'documentKind', operator: 'equals' as const, value })

export const documentRegistered = defineFactKind({
  kind: 'normative-documents.document-registered',
  text: '制定文件',
  counter: '件',
  noun: '文件',
  fields: {
    documentKind: {
      text: '文件类别',
      type: 'choice',
      options: {
        annualPlan: '年度实施方案',
        guidanceRules: '行政指导工作规范',
        mediationRules: '行政调解文件',
        assessment: '纳入督察考核的文件',
        normative: '行政规范性文件',
        other: '其他文件',
      },
    },
    documentNumber: { text: '发文字号', type: 'text' },
    signer: { text: '签发人', type: 'text', optional: true },
    summary: { text: '主要内容', type: 'text', optional: true },
  },
  sentence: '{organisation}于{occurredOn}印发《{subject}》（{documentNumber}，{documentKind}）',
  // 惠政办〔2015〕13号 一、二.1、六.1、六.2; 郑商〔2017〕151号 一.
  proves: [
    { words: ['年度方案'], conditions: [ofKind('annualPlan')] },
    { words: ['年度实施方案'], conditions: [ofKind('annualPlan')] },
    { words: ['推行行政指导的意见'], conditions: [ofKind('guidanceRules')] },
    { words: ['行政调解工作的文件'], conditions: [ofKind('mediationRules')] },
    { words: ['行政调解工作机制'], conditions: [ofKind('mediationRules')] },
  ],
})

export const documentRecord = defineWorkRecord({
  module: 'normative-documents',
  collection: 'records',
  kind: documentRegistered,
  title: '文件登记',
  titleLabel: '文件标题',
  writers: ['reportingClerk', 'cityOffice'],
  readers: ['reportingClerk', 'reviewer', 'cityOffice', 'leader', 'supervisor', 'expert'],
})
