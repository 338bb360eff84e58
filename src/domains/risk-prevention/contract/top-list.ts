import { z } from 'zod'
import { Day, endpoint, Id, oneLine } from '#base/http/contract.ts'
import { CandidateKey } from './candidate-endpoints.ts'
import { DashboardQuery } from './dashboard-endpoints.ts'

const permission = 'risk-prevention.read-records'
const countsOnly = { notAudited: '在本人权限范围内查看汇总数，不含个人信息' }
const problems = ['risk-prevention.wrong-period'] as const

/** 「可以按照时间、地域、行为等对违法风险点进行分类」: what is ranked, over which period, and how many. */
export const TopListQuery = DashboardQuery.extend({
  by: CandidateKey.default('place'),
  limit: z.coerce.number().int().min(3).max(50).default(10),
})
export type TopListQuery = z.output<typeof TopListQuery>

/** What the lists are called: “十大违法停车路段”. */
export const topListNouns = {
  place: '地点',
  time: '时段',
  behaviour: '违法行为',
  trade: '行业',
  district: '区域',
} as const satisfies Record<CandidateKey, string>

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 演示市“十大违法停车地点” */
export function topListTitle(unit: string, by: CandidateKey, item: string | undefined, length: number): string {
  const many = numerals[length] ? `${numerals[length]}大` : `前${length}`
  return `${unit}“${many}${by === 'behaviour' ? '' : (item ?? '违法')}${topListNouns[by]}”`
}

export const TopList = z.object({
  title: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  from: Day,
  to: Day,
  entries: z.array(
    z.object({
      rank: z.number().int(),
      label: z.string(),
      item: z.string(),
      /** What the list of records behind it is narrowed to, beside the item. */
      place: z.string().nullable(),
      districtId: Id.nullable(),
      time: z.string().nullable(),
      tradeCode: z.string().nullable(),
      count: z.number().int(),
      before: z.number().int(),
    }),
  ),
})
export type TopList = z.infer<typeof TopList>

export const showTopList = endpoint({
  method: 'GET',
  path: '/risk-prevention/top-list',
  summary: '查看“十大”榜单',
  permission,
  audit: countsOnly,
  query: TopListQuery,
  output: TopList,
  problems,
})

/** To be printed or hung up; the heading may be worded as the place is called there. */
export const exportTopList = endpoint({
  method: 'GET',
  path: '/risk-prevention/top-list/export/:format',
  summary: '导出“十大”榜单',
  permission,
  audit: countsOnly,
  kind: 'download',
  params: z.object({ format: z.enum(['pdf', 'csv', 'xlsx']) }),
  query: TopListQuery.extend({ title: oneLine(60).optional() }),
  problems,
})

/** The whole list becomes points of a batch, each with its counts; those that it has already are left alone. */
export const takeTopList = endpoint({
  method: 'POST',
  path: '/risk-prevention/batches/:batchId/top-list',
  summary: '把“十大”榜单列入批次',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.top-list-taken',
  params: z.object({ batchId: Id }),
  body: z.object({
    by: CandidateKey,
    item: z.string().trim().max(120).nullable().default(null),
    from: Day,
    to: Day,
    limit: z.number().int().min(3).max(50).default(10),
  }),
  output: z.object({ added: z.number().int(), known: z.number().int() }),
  problems: ['risk-prevention.batch-not-found', 'risk-prevention.not-possible-now', 'risk-prevention.wrong-period'],
})
