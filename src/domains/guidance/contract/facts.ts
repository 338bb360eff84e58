import { defineFactKind } from '#platform/evidence/domain/index.ts'
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
