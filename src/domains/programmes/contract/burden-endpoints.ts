import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'

/** Fewer samples than this are not shown: a median of few tells of persons. */
export const fewestSamples = 5

const params = z.object({ programmeId: Id })

/**
 * Minutes that one hand-in took on its page, without person, unit or day. Not audited on purpose: an entry with name and
 * second would say who it was.
 */
export const addBurdenSample = endpoint({
  method: 'POST',
  path: '/programmes/:programmeId/burden-samples',
  summary: '记录填报用时',
  permission: 'programmes.read',
  audit: { notAudited: '填报用时不留姓名、单位和时刻，只用于计算中位数，衡量的是发文单位' },
  params,
  body: z.object({ rowId: Id, minutes: z.number().min(0.1).max(600) }),
  problems: ['programmes.not-found', 'programmes.row-not-found'],
  perMinute: 20,
})

const Median = z.object({
  samples: z.number().int(),
  /** Null below `fewestSamples`. */
  medianMinutes: z.number().nullable(),
})

/** 填报负担: medians per row and of the whole; it judges the issuer, never who fills in. */
export const showBurden = endpoint({
  method: 'GET',
  path: '/programmes/:programmeId/burden',
  summary: '查看填报负担',
  permission: 'programmes.read',
  audit: { notAudited: '只有中位数，不含个人和单位' },
  params,
  output: Median.extend({ rows: z.array(Median.extend({ rowId: Id, code: z.string(), name: z.string() })) }),
  problems: ['programmes.not-found'],
})

/** 减负意见: the author stays unnamed. */
export const giveBurdenOpinion = endpoint({
  method: 'POST',
  path: '/burden-opinions',
  summary: '提交减负意见',
  permission: 'signedIn',
  audit: 'programmes.burden-opinion-given',
  body: z.object({ page: oneLine(300), pageTitle: oneLine(200), text: paragraphs(500) }),
  output: z.object({ id: Id }),
})

export const BurdenOpinionView = z.object({
  id: Id,
  page: z.string(),
  pageTitle: z.string(),
  text: z.string(),
  receiverName: z.string(),
  at: z.string(),
  answer: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** Whether this person may answer it. */
  mayAnswer: z.boolean(),
})
export type BurdenOpinionView = z.infer<typeof BurdenOpinionView>

/** Whoever issues sees all that was addressed to them; everyone sees what was answered. Sorts: `-at` (default), `at`. */
export const listBurdenOpinions = endpoint({
  method: 'GET',
  path: '/burden-opinions',
  summary: '查看减负意见',
  permission: 'signedIn',
  audit: { notAudited: '意见不含姓名和单位' },
  query: ListQuery.extend({ answered: z.enum(['yes', 'no']).optional() }),
  output: pageOf(BurdenOpinionView),
})

export const answerBurdenOpinion = endpoint({
  method: 'POST',
  path: '/burden-opinions/:opinionId/answer',
  summary: '答复减负意见',
  permission: 'programmes.answer-opinions',
  audit: 'programmes.burden-opinion-answered',
  params: z.object({ opinionId: Id }),
  body: z.object({ answer: paragraphs(1000) }),
  problems: ['programmes.opinion-not-found', 'programmes.already-answered'],
})
