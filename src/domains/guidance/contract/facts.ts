import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { guidanceForms } from './case.ts'
import { guidanceModes } from './modes.ts'

/** 郑商〔2015〕 四.3, 2017 二: guidance as it is given on the spot. What the firm made of it is no part of the fact. */
export const visitMade = defineFactKind({
  kind: 'guidance.visit-made',
  text: '现场实施行政指导',
  counter: '次',
  noun: '现场行政指导',
  fields: {
    counterparty: { text: '行政相对人', type: 'text', counter: '户' },
    mode: { text: '指导方式', type: 'choice', options: { ...guidanceModes }, counter: '种' },
  },
  sentence: '{organisation}于{occurredOn}就“{subject}”对{counterparty}现场实施行政指导（{mode}）',
})

/** 2015 六, 2017 二: each document that was issued to a counterparty, by mode. */
export const documentUsed = defineFactKind({
  kind: 'guidance.document-used',
  text: '使用行政指导文书',
  counter: '份',
  noun: '行政指导文书',
  fields: {
    counterparty: { text: '行政相对人', type: 'text', counter: '户' },
    mode: { text: '指导方式', type: 'choice', options: { ...guidanceModes }, counter: '种' },
    form: { text: '程序', type: 'choice', options: { ...guidanceForms } },
    number: { text: '文书编号', type: 'text', counter: '份' },
  },
  sentence: '{organisation}于{occurredOn}就“{subject}”向{counterparty}出具行政指导文书{number}（{mode}，{form}）',
  proves: [{ words: ['行政指导文书'] }, { words: ['行政指导的文书'] }],
})

/** 书面指导意见 after 法制审核 and signature. */
export const adviceIssued = defineFactKind({
  kind: 'guidance.advice-issued',
  text: '出具书面指导意见',
  counter: '份',
  noun: '书面指导意见',
  fields: {
    counterparty: { text: '行政相对人', type: 'text', counter: '户' },
    number: { text: '文书编号', type: 'text', counter: '份' },
  },
  sentence: '{organisation}于{occurredOn}就“{subject}”向{counterparty}出具书面指导意见{number}',
})
