import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { ListStanding, NextVersion } from '#platform/registers/contract/index.ts'
import { BasisSource, ExemptionFields, ExemptionItem, ExemptionKind } from './exemption-item.ts'

const read = 'exemptions.read'
const edit = 'exemptions.edit'
const notAudited = { notAudited: '免罚清单不含个人信息，查看不留痕' }
const params = z.object({ exemptionItemId: Id })
const revision = z.number().int().min(1)
const problems = ['exemptions.not-found', 'exemptions.changed-meanwhile'] as const

export const ExemptionFilter = z.object({
  kind: ExemptionKind.optional(),
  organisationId: Id.optional(),
  basis: z.enum(['confirmed', 'open']).optional(),
  /** In force on the business day, or no longer. */
  force: z.enum(['current', 'ended']).optional(),
})

/** Sorts: `-changedAt` (default), `validFrom`. `q` finds name, item, condition and law. */
export const listExemptionItems = endpoint({
  method: 'GET',
  path: '/exemptions',
  summary: '查看免罚事项',
  permission: read,
  audit: notAudited,
  query: ListQuery.extend(ExemptionFilter.shape),
  output: pageOf(ExemptionItem),
})

export const exportExemptionItems = endpoint({
  method: 'GET',
  path: '/exemptions/export',
  summary: '导出免罚事项',
  permission: read,
  audit: 'exemptions.exported',
  query: ExemptionFilter.extend({ q: ListQuery.shape.q }),
  kind: 'download',
})

export const showExemptionItem = endpoint({
  method: 'GET',
  path: '/exemptions/:exemptionItemId',
  summary: '查看一项免罚事项',
  permission: read,
  audit: notAudited,
  params,
  output: ExemptionItem,
  problems: ['exemptions.not-found'],
})

export const addExemptionItem = endpoint({
  method: 'POST',
  path: '/exemptions',
  summary: '增加免罚事项',
  permission: edit,
  audit: 'exemptions.item-added',
  body: z.object({ organisationId: Id, content: ExemptionFields }),
  output: ExemptionItem,
})

/** Another law or article is another basis: it has to be confirmed anew. */
export const changeExemptionItem = endpoint({
  method: 'PUT',
  path: '/exemptions/:exemptionItemId',
  summary: '修改免罚事项',
  permission: edit,
  audit: 'exemptions.item-changed',
  params,
  body: z.object({ revision, content: ExemptionFields }),
  output: ExemptionItem,
  problems,
})

export const removeExemptionItem = endpoint({
  method: 'POST',
  path: '/exemptions/:exemptionItemId/removal',
  summary: '移除免罚事项',
  permission: edit,
  audit: 'exemptions.item-removed',
  params,
  body: z.object({ revision, reason: oneLine(300) }),
  problems,
})

/** Somebody else than its author has held the citation against the original. */
export const confirmExemptionBasis = endpoint({
  method: 'POST',
  path: '/exemptions/:exemptionItemId/basis-confirmation',
  summary: '确认免罚依据',
  permission: 'exemptions.confirm',
  audit: 'exemptions.basis-confirmed',
  params,
  body: z.object({ revision, source: BasisSource }),
  output: ExemptionItem,
  problems: [...problems, 'exemptions.own-work'],
})

export const showListStanding = endpoint({
  method: 'GET',
  path: '/exemptions/lists/:organisationId',
  summary: '查看免罚清单的公布情况',
  permission: read,
  audit: notAudited,
  params: z.object({ organisationId: Id }),
  output: ListStanding,
})

export const sendExemptionList = endpoint({
  method: 'POST',
  path: '/exemptions/lists/:organisationId/publication',
  summary: '免罚清单送发布审核',
  permission: edit,
  audit: 'exemptions.list-sent',
  params: z.object({ organisationId: Id }),
  body: NextVersion,
  output: z.object({ publicationId: Id }),
  problems: ['exemptions.not-publishable', 'registers.already-in-work'],
})
