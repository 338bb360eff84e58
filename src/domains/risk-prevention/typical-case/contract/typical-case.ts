import { z } from 'zod'
import { endpoint, Id, ListQuery, nameOf, pageOf } from '#base/http/contract.ts'
import { PublicationState } from '#platform/publishing/contract/index.ts'
import { words } from '../../contract/words.ts'

/** The three parts of a case. */
export const CaseParts = z.object({ situation: words(3000), practice: words(3000), effect: words(3000) })
export type CaseParts = z.infer<typeof CaseParts>
export const casePartTexts = {
  situation: '基本情况',
  practice: '主要做法',
  effect: '取得的效果',
} as const satisfies Record<keyof CaseParts, string>
export const caseParts = ['situation', 'practice', 'effect'] as const

export const TypicalCaseSummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  riskPointId: Id,
  pointName: z.string(),
  title: z.string(),
  /** Null: not yet handed to 发布审核. */
  publicationState: PublicationState.nullable(),
  changedAt: z.string(),
})
export type TypicalCaseSummary = z.infer<typeof TypicalCaseSummary>

export const TypicalCase = TypicalCaseSummary.extend({
  batchId: Id,
  /** As the unit itself knows it; stays inside. */
  original: CaseParts,
  /** As others will read it. */
  shown: CaseParts,
  hidden: z.array(z.string()),
  /** Names that may not appear and still do, and what else looks like personal information. */
  stillIdentified: z.array(z.string()),
  publicationId: Id.nullable(),
  mayEdit: z.boolean(),
  revision: z.number().int(),
})
export type TypicalCase = z.infer<typeof TypicalCase>

const params = z.object({ typicalCaseId: Id })
const readOnly = { notAudited: '在本人权限范围内查看风险防控工作' }
const problems = [
  'risk-prevention.case-not-found',
  'risk-prevention.changed-meanwhile',
  'risk-prevention.not-possible-now',
] as const

/** Sorts: `-changedAt` (default). */
export const listTypicalCases = endpoint({
  method: 'GET',
  path: '/risk-prevention/typical-cases',
  summary: '查看典型案例列表',
  permission: 'risk-prevention.read',
  audit: readOnly,
  query: ListQuery.extend({ organisationId: Id.optional() }),
  output: pageOf(TypicalCaseSummary),
})

/** The list as it is filtered, the latest first. */
export const exportTypicalCases = endpoint({
  method: 'GET',
  path: '/risk-prevention/typical-cases/export',
  summary: '导出典型案例列表',
  permission: 'risk-prevention.read',
  audit: readOnly,
  kind: 'download',
  query: z.object({
    organisationId: Id.optional(),
    q: ListQuery.shape.q,
    format: z.enum(['csv', 'xlsx']).default('csv'),
  }),
})

export const showTypicalCase = endpoint({
  method: 'GET',
  path: '/risk-prevention/typical-cases/:typicalCaseId',
  summary: '查看典型案例',
  permission: 'risk-prevention.read',
  audit: readOnly,
  params,
  output: TypicalCase,
  problems: ['risk-prevention.case-not-found'],
})

/** Drafted from what the point and its evaluation say; answers the one that there is already. */
export const beginTypicalCase = endpoint({
  method: 'POST',
  path: '/risk-prevention/risk-points/:riskPointId/typical-case',
  summary: '由风险点起草典型案例',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.case-begun',
  params: z.object({ riskPointId: Id }),
  output: TypicalCase,
  problems: ['risk-prevention.point-not-found'],
})

export const saveTypicalCase = endpoint({
  method: 'PUT',
  path: '/risk-prevention/typical-cases/:typicalCaseId',
  summary: '修改典型案例',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.case-saved',
  params,
  body: z.object({
    revision: z.number().int().min(1),
    title: nameOf(100),
    original: CaseParts,
    shown: CaseParts,
    hidden: z.array(nameOf(60)).max(50).default([]),
  }),
  output: TypicalCase,
  problems,
})

/** A snapshot of what others will read goes to 发布审核; refused while a hidden name still stands in it. */
export const sendTypicalCase = endpoint({
  method: 'POST',
  path: '/risk-prevention/typical-cases/:typicalCaseId/review',
  summary: '典型案例送发布审核',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.case-sent',
  params,
  body: z.object({ revision: z.number().int().min(1) }),
  output: TypicalCase,
  problems: [...problems, 'publishing.already-open', 'publishing.not-available'],
})
