import { z } from 'zod'
import { Day, endpoint, Id, paragraphs } from '#base/http/contract.ts'

/** 惠政办〔2015〕13号: 「整理出 3—5 个行政指导典型案例」. That it is counted each year, and for every kind of work, is our reading: 待确认. */
export const usualTarget = { least: 3, most: 5 } as const
export const targetSource = '惠政办〔2015〕13号：“整理出 3—5 个行政指导典型案例”；按年、按各类工作合计为待确认'

const count = z.number().int('应为整数').max(100, '不能超过 100')
const Target = z.object({ least: count.min(0, '不能小于 0'), most: count.min(1, '不能小于 1') })

export const CaseTarget = Target.extend({
  organisationId: Id,
  /** Null: nobody has decided, the usual holds. */
  decidedBy: z.object({ organisationName: z.string(), name: z.string(), on: Day, reason: z.string() }).nullable(),
  revision: z.number().int(),
})
export type CaseTarget = z.infer<typeof CaseTarget>

export const showCaseTarget = endpoint({
  method: 'GET',
  path: '/typical-cases/target',
  summary: '查看典型案例的年度数量',
  permission: 'typical-cases.read',
  audit: { notAudited: '设置对本单位人员公开' },
  query: z.object({ organisationId: Id }),
  output: CaseTarget,
})

export const decideCaseTarget = endpoint({
  method: 'PUT',
  path: '/typical-cases/target',
  summary: '确定典型案例的年度数量',
  permission: 'typical-cases.decide-target',
  audit: 'typical-cases.target-decided',
  body: Target.extend({ organisationId: Id, reason: paragraphs(500), revision: z.number().int().min(0) }).refine(
    ({ least, most }) => least <= most,
    { path: ['most'], message: '最多不能小于最少' },
  ),
  output: CaseTarget,
  problems: ['typical-cases.changed-meanwhile'],
})
