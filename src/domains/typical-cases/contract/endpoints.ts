import { z } from 'zod'
import { endpoint, Id, ListQuery, nameOf, pageOf } from '#base/http/contract.ts'
import { CaseParts, TypicalCase, TypicalCaseSummary, UnitProgress } from './typical-case.ts'

const params = z.object({ typicalCaseId: Id })
const readOnly = { notAudited: '在本人权限范围内查看典型案例' }
const Year = z.coerce
  .number()
  .int('应为年份')
  .min(2000, '年份应在 2000 到 2100 之间')
  .max(2100, '年份应在 2000 到 2100 之间')
const problems = [
  'typical-cases.not-found',
  'typical-cases.changed-meanwhile',
  'typical-cases.not-possible-now',
] as const
const filters = {
  organisationId: Id.optional(),
  year: Year.optional(),
  /** Key of a kind of work, as `listCaseWorks` names it. */
  work: z.string().max(60).optional(),
}

/** Sorts: `-changedAt` (default). `q` finds titles and what they were told of. */
export const listTypicalCases = endpoint({
  method: 'GET',
  path: '/typical-cases',
  summary: '查看典型案例列表',
  permission: 'typical-cases.read',
  audit: readOnly,
  query: ListQuery.extend(filters),
  output: pageOf(TypicalCaseSummary),
})

/** The list as it is filtered, the latest first. */
export const exportTypicalCases = endpoint({
  method: 'GET',
  path: '/typical-cases/export',
  summary: '导出典型案例列表',
  permission: 'typical-cases.read',
  audit: readOnly,
  kind: 'download',
  query: z.object({ ...filters, q: ListQuery.shape.q, format: z.enum(['csv', 'xlsx']).default('csv') }),
})

/** The kinds of work that cases are told of. */
export const listCaseWorks = endpoint({
  method: 'GET',
  path: '/typical-cases/works',
  summary: '查看典型案例的工作类别',
  permission: 'typical-cases.read',
  audit: readOnly,
  output: z.array(z.object({ key: z.string(), text: z.string() })),
})

/** Units within reach that began a case in the year, those with the fewest published first. */
export const showCaseProgress = endpoint({
  method: 'GET',
  path: '/typical-cases/progress',
  summary: '查看各单位典型案例进度',
  permission: 'typical-cases.read',
  audit: readOnly,
  query: z.object({ year: Year }),
  output: z.array(UnitProgress),
})

export const showTypicalCase = endpoint({
  method: 'GET',
  path: '/typical-cases/:typicalCaseId',
  summary: '查看典型案例',
  permission: 'typical-cases.read',
  audit: readOnly,
  params,
  output: TypicalCase,
  problems: ['typical-cases.not-found'],
})

/** Drafted from what its domain knows of the record; answers the one that there is already. */
export const beginTypicalCase = endpoint({
  method: 'POST',
  path: '/typical-cases',
  summary: '由工作记录起草典型案例',
  permission: 'typical-cases.write',
  audit: 'typical-cases.case-begun',
  body: z.object({ work: z.string().max(60), recordId: Id }),
  output: TypicalCase,
  problems: ['typical-cases.no-source', 'typical-cases.changed-meanwhile'],
})

export const saveTypicalCase = endpoint({
  method: 'PUT',
  path: '/typical-cases/:typicalCaseId',
  summary: '修改典型案例',
  permission: 'typical-cases.write',
  audit: 'typical-cases.case-saved',
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
  path: '/typical-cases/:typicalCaseId/review',
  summary: '典型案例送发布审核',
  permission: 'typical-cases.write',
  audit: 'typical-cases.case-sent',
  params,
  body: z.object({ revision: z.number().int().min(1) }),
  output: TypicalCase,
  problems: [...problems, 'publishing.already-open', 'publishing.not-available'],
})
