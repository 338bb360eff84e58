import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { audienceTexts, channelTexts } from './consultation.ts'

const audiences = { text: '征求对象', type: 'choices', options: audienceTexts, counter: '类' } as const
const channels = { text: '征求方式', type: 'choices', options: channelTexts, counter: '种' } as const

/** 征求意见的信息报道 (2020, row G1): when, of whom, by which ways. */
export const commentsSolicited = defineFactKind({
  kind: 'consultations.comments-solicited',
  text: '开展征求意见',
  counter: '次',
  noun: '征求意见',
  fields: {
    audiences,
    channels,
    clauses: { text: '征求意见的条数', type: 'number' },
    closesOn: { text: '截止日期', type: 'day' },
    address: { text: '征求意见页面', type: 'text', optional: true },
  },
  sentence:
    '{organisation}于{occurredOn}就“{subject}”征求意见，对象：{audiences}，方式：{channels}，共 {clauses} 条，{closesOn}截止[，页面 {address}]',
})

export const outreachHeld = defineFactKind({
  kind: 'consultations.outreach-held',
  text: '走访、座谈征求意见',
  counter: '次',
  noun: '走访座谈',
  fields: {
    channel: { text: '征求方式', type: 'choice', options: channelTexts },
    audience: { text: '征求对象', type: 'choice', options: audienceTexts },
    participants: { text: '人数', type: 'number' },
    summary: { text: '情况', type: 'text' },
  },
  sentence:
    '{organisation}于{occurredOn}就“{subject}”以{channel}方式向{audience}征求意见，{participants} 人参加：{summary}',
})

/** 汇总表 (2020, row G1): 合理意见充分吸收采纳 is a reviewer's judgement on these numbers. */
export const opinionsHandled = defineFactKind({
  kind: 'consultations.opinions-handled',
  text: '意见全部答复',
  counter: '次',
  noun: '意见采纳情况',
  fields: {
    received: { text: '收到意见', type: 'number' },
    adopted: { text: '采纳', type: 'number' },
    partlyAdopted: { text: '部分采纳', type: 'number' },
    notAdopted: { text: '不采纳', type: 'number' },
    closed: { text: '重复、无关或无实质内容', type: 'number' },
    changedClauses: { text: '修改条文', type: 'number' },
    audiences: { ...audiences, text: '提出意见的对象', optional: true },
    channels: { ...channels, text: '收到意见的方式', optional: true },
  },
  sentence:
    '{organisation}于{occurredOn}办结“{subject}”征求意见：收到 {received} 条，采纳 {adopted} 条，部分采纳 {partlyAdopted} 条，不采纳 {notAdopted} 条，重复、无关或无实质内容 {closed} 条，修改条文 {changedClauses} 条[；意见来自{audiences}][，经由{channels}]',
})

export const resultPublished = defineFactKind({
  kind: 'consultations.result-published',
  text: '公布意见采纳情况',
  counter: '次',
  noun: '采纳情况公布',
  fields: {
    received: { text: '收到意见', type: 'number' },
    address: { text: '公布页面', type: 'text' },
  },
  sentence: '{organisation}于{occurredOn}公布“{subject}”意见采纳情况，共 {received} 条，页面 {address}',
})

export const consultationFacts = [commentsSolicited, outreachHeld, opinionsHandled, resultPublished]
