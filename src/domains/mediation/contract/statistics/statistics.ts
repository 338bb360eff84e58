import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { DisputeArea } from '../dispute.ts'

export const statisticsGroupings = { department: '按单位', level: '按层级', area: '按领域' } as const
export type StatisticsGrouping = keyof typeof statisticsGroupings
const Grouping = z.enum(Object.keys(statisticsGroupings) as [StatisticsGrouping], '请选择分组')

/** What is counted of mediations; each number opens the cases that it was counted from. */
export const measures = {
  accepted: '受理',
  settled: '达成协议',
  unsettled: '调解不成',
  performed: '已履行',
} as const
export type Measure = keyof typeof measures
const Measure = z.enum(Object.keys(measures) as [Measure], '请选择统计项')

const count = z.number().int()
/** A share in percent, one decimal; null where fewer parties answered than may be shown. */
const Share = z.number().nullable()

export const StatisticsFigures = z.object({
  /** Units with somebody on their roster. */
  bodies: count,
  mediators: count,
  accepted: count,
  settled: count,
  unsettled: count,
  performed: count,
  /** Of accepted cases. */
  parties: count,
  /** Agreed upon, 分. */
  sumFen: count,
  answers: count,
  heard: Share,
  respected: Share,
  understood: Share,
})
export type StatisticsFigures = z.infer<typeof StatisticsFigures>

export const StatisticsRow = StatisticsFigures.extend({ key: z.string(), label: z.string() })
export type StatisticsRow = z.infer<typeof StatisticsRow>

export const MediationStatistics = z.object({
  from: Day,
  to: Day,
  by: Grouping,
  rows: z.array(StatisticsRow),
  total: StatisticsFigures,
})
export type MediationStatistics = z.infer<typeof MediationStatistics>

const Asked = z.object({
  from: Day.optional(),
  to: Day.optional(),
  by: Grouping.default('department'),
  /** A unit with all below it. */
  withinId: Id.optional(),
})

const permission = 'mediation.read-statistics'

/** The present year where no days are said. */
export const showStatistics = endpoint({
  method: 'GET',
  path: '/mediation/statistics',
  summary: '查看行政调解统计',
  permission,
  audit: { notAudited: '只有数字' },
  query: Asked,
  output: MediationStatistics,
})

export const exportStatistics = endpoint({
  method: 'GET',
  path: '/mediation/statistics/export',
  summary: '导出行政调解统计',
  permission,
  audit: 'mediation.statistics-exported',
  query: Asked.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  kind: 'download',
})

export const CountedCase = z.object({
  id: Id,
  number: z.string(),
  organisationName: z.string(),
  area: DisputeArea,
  acceptedOn: Day.nullable(),
  settledOn: Day.nullable(),
  settledFen: count.nullable(),
  link: z.string(),
})
export type CountedCase = z.infer<typeof CountedCase>

/** The cases behind one number. */
export const listCountedCases = endpoint({
  method: 'GET',
  path: '/mediation/statistics/cases',
  summary: '查看统计数字对应的案件',
  permission,
  audit: { notAudited: '只有编号、单位和日期' },
  query: ListQuery.extend({
    measure: Measure.default('accepted'),
    from: Day.optional(),
    to: Day.optional(),
    /** The row of the table: by which grouping, and which one. */
    by: Grouping.optional(),
    key: z.string().max(60).optional(),
    withinId: Id.optional(),
  }),
  output: pageOf(CountedCase),
})
