import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'

const count = z.number().int()

/** Records and inspections of the period and of the same months a year before: one is never shown without the other. */
export const BothPeriods = z.object({
  count,
  before: count,
  /** Null where nobody has told of any, which is not the same as none. */
  inspections: count.nullable(),
  inspectionsBefore: count.nullable(),
})
export type BothPeriods = z.infer<typeof BothPeriods>

export const DashboardPlace = z.object({
  place: z.string(),
  /** In the period, and in the same months a year before. */
  count,
  before: count,
  /** Shrunken rate: what the coming month is expected to have; nine times in ten it lies between `low` and `high`. */
  expected: z.number(),
  low: z.number(),
  high: z.number(),
  /** Ranks that cannot be told apart from its own. */
  ranks: z.tuple([count, count]),
  tiedWith: z.array(z.string()),
  /** Cannot be told apart from a place outside the list. */
  tiedOutside: z.boolean(),
})
export type DashboardPlace = z.infer<typeof DashboardPlace>

/** A week of an item, or a month of a place, above what its own past lets expect. */
export const Rising = z.object({
  name: z.string(),
  from: Day,
  to: Day,
  count: z.number(),
  expected: z.number(),
  limit: z.number(),
})
export type Rising = z.infer<typeof Rising>

/** 统计看板: where, what and when, read from the roll-ups alone. Days are those of whole months. */
export const Dashboard = z.object({
  organisationId: Id,
  organisationName: z.string(),
  from: Day,
  to: Day,
  beforeFrom: Day,
  beforeTo: Day,
  /** The period that is shown unless somebody chooses, and whether a named person decided it and the alarm budget. */
  usualMonths: count,
  alarmsPerYear: z.number(),
  settingsDecided: z.boolean(),
  total: BothPeriods.extend({ sentence: z.string() }),
  months: z.array(BothPeriods.extend({ month: Day })),
  items: z.array(BothPeriods.extend({ item: z.string() })),
  /** The month that the places' rates are for. */
  outlookMonth: Day,
  places: z.array(DashboardPlace),
  risingItems: z.array(Rising),
  risingPlaces: z.array(Rising),
})
export type Dashboard = z.infer<typeof Dashboard>

/** 事项 × 区县 × 月 */
export const DashboardTable = z.object({
  organisationId: Id,
  from: Day,
  to: Day,
  beforeFrom: Day,
  beforeTo: Day,
  months: z.array(Day),
  rows: z.array(
    BothPeriods.extend({
      item: z.string(),
      /** Null where no district was written down. */
      districtId: Id.nullable(),
      districtName: z.string(),
      counts: z.array(count),
    }),
  ),
  /** All rows, of which the most frequent are given. */
  rowsInAll: count,
})
export type DashboardTable = z.infer<typeof DashboardTable>

interface RecordsBehind {
  readonly organisationId: string
  readonly from: string
  readonly to: string
  readonly item?: string | undefined
  readonly place?: string | undefined
  /** Null: where no district was written down. */
  readonly districtId?: string | null | undefined
  readonly time?: string | undefined
  readonly tradeCode?: string | undefined
}

/** Address of the records behind a number. */
export function recordsBehind({ districtId, ...filters }: RecordsBehind): string {
  const given = { ...filters, ...(districtId === null ? { missing: 'district' } : { districtId }) }
  return addressWith('/risk-prevention/records', given)
}

/** Address of the inspections behind a number. */
export function inspectionsBehind({ organisationId, from, to, item, districtId }: RecordsBehind): string {
  return addressWith('/risk-prevention/inspections', {
    organisationId,
    from,
    to,
    item,
    districtId: districtId ?? undefined,
  })
}

function addressWith(path: string, filters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(filters).flatMap(([key, value]) =>
    value ? [`${key}=${encodeURIComponent(value)}`] : [],
  )
  return `${path}?${given.join('&')}`
}
