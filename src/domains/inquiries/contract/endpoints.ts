import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'

/** 分送规则: a question that holds the word is proposed to the body. */
export const RoutingWord = z.object({
  word: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  decidedByName: z.string(),
  decidedAt: z.iso.datetime({ offset: true }),
})
export type RoutingWord = z.infer<typeof RoutingWord>

export const listRoutingWords = endpoint({
  method: 'GET',
  path: '/inquiries/routing-words',
  summary: '查看咨询分送规则',
  permission: 'inquiries.read',
  audit: { notAudited: '分送规则，不含个人信息' },
  query: ListQuery,
  output: pageOf(RoutingWord),
})

export const putRoutingWord = endpoint({
  method: 'PUT',
  path: '/inquiries/routing-words',
  summary: '设置一条咨询分送规则',
  permission: 'inquiries.route',
  audit: 'inquiries.routing-word-set',
  body: z.object({ word: oneLine(20).min(2, '至少两个字'), organisationId: Id }),
  output: RoutingWord,
  problems: ['inquiries.not-found', 'inquiries.not-possible-now'],
})

export const dropRoutingWord = endpoint({
  method: 'DELETE',
  path: '/inquiries/routing-words/:word',
  summary: '删除一条咨询分送规则',
  permission: 'inquiries.route',
  audit: 'inquiries.routing-word-dropped',
  params: z.object({ word: z.string().min(1).max(20) }),
  problems: ['inquiries.not-found'],
})

/** What of an answered question goes to 发布审核, or why it may not. */
export const AnswerPublication = z.object({
  mayBeSent: z.boolean(),
  why: z.string().nullable(),
  publicationId: Id.nullable(),
  state: z.string().nullable(),
})
export type AnswerPublication = z.infer<typeof AnswerPublication>

const params = z.object({ caseId: Id })

export const showAnswerPublication = endpoint({
  method: 'GET',
  path: '/inquiries/cases/:caseId/publication',
  summary: '查看咨询答复的公开情况',
  permission: 'inquiries.read',
  audit: { notAudited: '公开情况，不含个人信息' },
  params,
  output: AnswerPublication,
  problems: ['inquiries.not-found'],
})

export const sendAnswer = endpoint({
  method: 'POST',
  path: '/inquiries/cases/:caseId/publication',
  summary: '把咨询答复送发布审核',
  permission: 'inquiries.answer',
  audit: 'inquiries.answer-sent-for-publication',
  params,
  output: AnswerPublication,
  problems: ['inquiries.not-found', 'inquiries.not-possible-now'],
})
