import { z } from 'zod'
import { endpoint, Id, oneLine, optionalLine } from '#base/http/contract.ts'
import { RecordFields } from './record.ts'

export const mostDelivered = 1000

/** A record as another system hands it in: under the number that it has there, the district by name or code. */
export const DeliveredRecord = RecordFields.omit({ districtId: true })
  .extend({ sourceNumber: oneLine(80), district: optionalLine(60).default('') })
  .strict()
export type DeliveredRecord = z.output<typeof DeliveredRecord>

export const deliveryOutcomes = { added: '新增', replaced: '已按新内容更正', unchanged: '已有，内容相同' } as const
export type DeliveryOutcome = keyof typeof deliveryOutcomes

export const RecordDelivery = z.object({
  added: z.number().int(),
  replaced: z.number().int(),
  unchanged: z.number().int(),
  /** In the order in which they were handed in. */
  records: z.array(
    z.object({
      sourceNumber: z.string(),
      id: Id,
      outcome: z.enum(Object.keys(deliveryOutcomes) as [DeliveryOutcome]),
    }),
  ),
})
export type RecordDelivery = z.infer<typeof RecordDelivery>

/**
 * Records from another system, by a key instead of a session. All or nothing; the number of the source makes it safe to send
 * again: the same content changes nothing, other content replaces what was there, with its counts.
 */
export const deliverRecords = endpoint({
  method: 'POST',
  path: '/risk-prevention/record-deliveries',
  summary: '报送执法记录（凭报送密钥）',
  permission: 'public',
  credential: 'key',
  perMinute: 300,
  maximumBytes: 4 * 1_048_576,
  audit: 'risk-prevention.records-delivered',
  body: z.object({
    records: z
      .array(DeliveredRecord)
      .min(1, '至少报送一条记录')
      .max(mostDelivered, `一次最多报送 ${mostDelivered} 条，请分批`),
  }),
  output: RecordDelivery,
  problems: ['risk-prevention.key-refused', 'risk-prevention.record-wrong'],
})
