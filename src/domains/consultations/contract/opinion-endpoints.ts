import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { Audience, Channel, Fate } from './consultation.ts'
import { Answer, NewAnswer, Opinion, ProposedGroup, RegisteredOpinion } from './opinion.ts'

const params = z.object({ consultationId: Id })
const opinionParams = params.extend({ opinionId: Id })
const problems = ['consultations.not-found', 'consultations.opinion-not-found', 'consultations.wrong-state'] as const
const ownUnits = { notAudited: '在本人权限范围内查看意见，不含联系方式' }

export const OpinionFilter = ListQuery.extend({
  standing: z.enum(['unanswered', 'answered', 'held', 'late']).optional(),
  fate: Fate.optional(),
  channel: Channel.optional(),
  audience: Audience.optional(),
  clauseId: Id.optional(),
  groupId: Id.optional(),
})

export const listOpinions = endpoint({
  method: 'GET',
  path: '/consultations/:consultationId/opinions',
  summary: '意见列表',
  permission: 'consultations.read',
  audit: ownUnits,
  params,
  query: OpinionFilter,
  output: pageOf(Opinion),
  problems,
})

export const exportOpinions = endpoint({
  method: 'GET',
  path: '/consultations/:consultationId/opinions/export',
  summary: '导出意见列表',
  permission: 'consultations.read',
  audit: 'consultations.opinions-exported',
  kind: 'download',
  params,
  query: OpinionFilter,
  problems,
})

export const registerOpinion = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/opinions',
  summary: '登记书面或口头意见',
  permission: 'consultations.manage',
  audit: 'consultations.opinion-registered',
  params,
  body: RegisteredOpinion,
  output: Opinion,
  problems: [...problems, 'consultations.invalid-opinion'],
})

export const attachStampedCopy = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/opinions/:opinionId/stamped-copy',
  summary: '附上集体意见的盖章件',
  permission: 'consultations.manage',
  audit: 'consultations.stamped-copy-attached',
  params: opinionParams,
  body: z.object({ uploadId: Id }),
  output: Opinion,
  problems,
})

export const downloadStampedCopy = endpoint({
  method: 'GET',
  path: '/consultations/:consultationId/opinions/:opinionId/stamped-copy',
  summary: '下载集体意见的盖章件',
  permission: 'consultations.read',
  audit: 'consultations.stamped-copy-downloaded',
  kind: 'download',
  params: opinionParams,
  problems,
})

export const showContact = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/opinions/:opinionId/contact',
  summary: '查看意见人的联系方式',
  permission: 'consultations.manage',
  audit: 'consultations.contact-shown',
  params: opinionParams,
  output: z.object({ contact: z.string() }),
  problems: [...problems, 'consultations.contact-unreadable'],
})

/** A person looked: the opinion is one like any other. */
export const releaseOpinions = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/opinions/release',
  summary: '放行待查看的意见',
  permission: 'consultations.manage',
  audit: 'consultations.opinions-released',
  params,
  body: z.object({ opinionIds: z.array(Id).min(1, '至少选一条意见').max(2_000) }),
  output: z.object({ released: z.number().int() }),
  problems,
})

export const proposeGroups = endpoint({
  method: 'GET',
  path: '/consultations/:consultationId/group-proposals',
  summary: '可能相同的意见',
  permission: 'consultations.manage',
  audit: ownUnits,
  params,
  output: z.object({ items: z.array(ProposedGroup) }),
  problems,
})

export const confirmGroup = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/groups',
  summary: '确认意见归为一组',
  permission: 'consultations.manage',
  audit: 'consultations.group-confirmed',
  params,
  body: z.object({ label: oneLine(100), opinionIds: z.array(Id).min(2, '至少两条').max(2_000) }),
  output: z.object({ groupId: Id }),
  problems,
})

export const dissolveGroup = endpoint({
  method: 'DELETE',
  path: '/consultations/:consultationId/groups/:opinionGroupId',
  summary: '拆开一组意见',
  permission: 'consultations.manage',
  audit: 'consultations.group-dissolved',
  params: params.extend({ opinionGroupId: Id }),
  problems,
})

/** One answer to one opinion or to many that say the same. */
export const answerOpinions = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/answers',
  summary: '答复意见',
  permission: 'consultations.manage',
  audit: 'consultations.opinions-answered',
  params,
  body: NewAnswer,
  output: Answer,
  problems,
})

export const opinionEndpoints = [
  listOpinions,
  exportOpinions,
  registerOpinion,
  attachStampedCopy,
  downloadStampedCopy,
  showContact,
  releaseOpinions,
  proposeGroups,
  confirmGroup,
  dissolveGroup,
  answerOpinions,
]
