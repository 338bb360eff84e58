import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { CounterpartyDetail, DuplicatePair, DuplicateReason, MergePreview } from './detail.ts'

const permission = 'counterparties.merge'
const params = z.object({ counterpartyId: Id })
const masked = { notAudited: '个人姓名、证件号码和联系方式已遮挡' }
const revision = z.number().int().min(1)

/** Pairs that are perhaps one and the same, each with its reasons; by page number. Not yet judged by anybody. */
export const listDuplicates = endpoint({
  method: 'GET',
  path: '/counterparties/duplicates',
  summary: '查看可能重复的企业与个人',
  permission,
  audit: masked,
  query: ListQuery.pick({ page: true, pageSize: true, q: true }).extend({ reason: DuplicateReason.optional() }),
  output: pageOf(DuplicatePair),
})

export const previewMerge = endpoint({
  method: 'GET',
  path: '/counterparties/:counterpartyId/merge-preview',
  summary: '预览合并',
  permission,
  audit: masked,
  params,
  query: z.object({ mergedId: Id }),
  output: MergePreview,
  problems: ['counterparties.not-found'],
})

/** The one in the address stays. Nothing is rewritten: records find it by its canonical id. */
export const mergeCounterparties = endpoint({
  method: 'POST',
  path: '/counterparties/:counterpartyId/mergers',
  summary: '合并重复的企业或个人',
  permission,
  audit: 'counterparties.merged',
  params,
  body: z.object({ mergedId: Id, revision, mergedRevision: revision, reason: oneLine(200) }),
  output: CounterpartyDetail,
  problems: ['counterparties.not-found', 'counterparties.not-mergeable', 'counterparties.changed-meanwhile'],
})

export const undoMerger = endpoint({
  method: 'POST',
  path: '/counterparties/:counterpartyId/mergers/:mergerId/undoing',
  summary: '撤销合并',
  permission,
  audit: 'counterparties.merge-undone',
  params: params.extend({ mergerId: Id }),
  body: z.object({ reason: oneLine(200) }),
  output: CounterpartyDetail,
  problems: ['counterparties.merger-not-found', 'counterparties.not-undoable'],
})

/** 不是同一户: the pair is not proposed again. */
export const distinguishCounterparties = endpoint({
  method: 'POST',
  path: '/counterparties/:counterpartyId/distinctions',
  summary: '确认两户不是同一户',
  permission,
  audit: 'counterparties.distinguished',
  params,
  body: z.object({ otherId: Id, reason: oneLine(200) }),
  problems: ['counterparties.not-found'],
})
