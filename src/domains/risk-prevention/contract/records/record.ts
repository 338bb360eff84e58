import { z } from 'zod'
import { Day, Id, nameOf, oneLine, optionalLine } from '#base/http/contract.ts'
import { CounterpartyKind } from '#platform/counterparties/contract/index.ts'

export const recordProcedures = { simple: '简易程序', ordinary: '普通程序', coercive: '行政强制' } as const
export type RecordProcedure = keyof typeof recordProcedures
export const RecordProcedure = z.enum(
  Object.keys(recordProcedures) as [RecordProcedure],
  '应为简易程序、普通程序或行政强制',
)

export const recordSources = { import: '文件导入', api: '接口报送', hand: '手工登记' } as const
export type RecordSource = keyof typeof recordSources

/** A trade is nothing without the edition of GB/T 4754 that its code is of. */
export const tradeEditions = { '2017': 'GB/T 4754—2017', '2011': 'GB/T 4754—2011' } as const
export type TradeEdition = keyof typeof tradeEditions
export const TradeEdition = z.enum(
  Object.keys(tradeEditions) as [TradeEdition],
  '国民经济行业分类只有 2017 和 2011 两版',
)

/** One decided case or violation, as it comes in by hand or by the interface. */
export const RecordFields = z.object({
  /** 违法行为, the item as the unit names it. */
  item: nameOf(120),
  counterpartyKind: CounterpartyKind.nullable().default(null),
  counterpartyName: optionalLine(120).default(''),
  counterpartyCode: oneLine(40).nullable().default(null),
  tradeCode: oneLine(5).nullable().default(null),
  tradeEdition: TradeEdition.default('2017'),
  occurredOn: Day,
  /** `HH:MM`; null where nobody wrote it down. */
  occurredTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写作 14:30')
    .nullable()
    .default(null),
  place: optionalLine(120).default(''),
  longitude: z.number().min(73, '经度应在 73 至 136 之间').max(136, '经度应在 73 至 136 之间').nullable().default(null),
  latitude: z.number().min(3, '纬度应在 3 至 54 之间').max(54, '纬度应在 3 至 54 之间').nullable().default(null),
  /** The county-level unit in which it happened. */
  districtId: Id.nullable().default(null),
  article: optionalLine(200).default(''),
  procedure: RecordProcedure,
  result: optionalLine(200).default(''),
  /** 重大行政处罚, as the unit itself marked it. */
  major: z.boolean().default(false),
  /** In 分. */
  amount: z.number().int('金额以分为单位，应为整数').min(0, '金额不能是负数').max(1e13, '金额过大').default(0),
  officer: optionalLine(60).default(''),
  /** The number in the system that it comes from. */
  sourceNumber: oneLine(80).nullable().default(null),
})
export type RecordFields = z.output<typeof RecordFields>

/** As lists show it: an individual's name is masked. */
export const EnforcementRecord = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  item: z.string(),
  counterpartyId: Id.nullable(),
  counterpartyKind: CounterpartyKind.nullable(),
  counterpartyName: z.string(),
  tradeCode: z.string().nullable(),
  tradeEdition: TradeEdition.nullable(),
  occurredOn: Day,
  occurredTime: z.string().nullable(),
  place: z.string(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  districtId: Id.nullable(),
  districtName: z.string().nullable(),
  article: z.string(),
  procedure: RecordProcedure,
  result: z.string(),
  major: z.boolean(),
  amount: z.number().int(),
  officer: z.string(),
  sourceNumber: z.string().nullable(),
  source: z.enum(Object.keys(recordSources) as [RecordSource]),
  recordImportId: Id.nullable(),
})
export type EnforcementRecord = z.infer<typeof EnforcementRecord>
