import { z } from 'zod'
import { Day, endpoint, Id } from '#base/http/contract.ts'
import type { HotlineSource, IntakeDefinition } from '../definition.ts'
import { Reply } from '../received.ts'

const mostDelivered = 200
export const deliveryOutcomes = ['added', 'known', 'differs'] as const

const Delivered = z.object({
  added: z.number().int(),
  known: z.number().int(),
  differs: z.number().int(),
  /** In the order in which they were handed in. `differs`: registered before with other words, which stay. */
  records: z.array(z.object({ number: z.string(), outcome: z.enum(deliveryOutcomes) })),
})
export type Delivered = z.infer<typeof Delivered>

/** Work orders from another system by a key, and the replies fetched back by the same key. */
export function deliveryEndpoints({ module, noun, fields, sources }: IntakeDefinition) {
  const source = z.enum(sources, '请写明来源')
  const text = (longest: number) => z.string('应为文字').max(longest * 4, '过长')
  const record: z.ZodType<Record<string, string>, Record<string, string | undefined>> = z.strictObject(
    Object.fromEntries(
      fields.map(({ name, required, longest }) => [name, required ? text(longest) : text(longest).default('')]),
    ),
  )
  return {
    /** All or nothing; source and number make it safe to send again. */
    deliver: endpoint({
      method: 'POST',
      path: `/${module}/hotline-deliveries`,
      summary: `报送热线转来的${noun}（凭密钥）`,
      permission: 'public',
      credential: 'key',
      perMinute: 300,
      maximumBytes: 4 * 1_048_576,
      audit: `${module}.hotline-delivered`,
      body: z.object({
        source,
        records: z.array(record).min(1, '至少报送一件').max(mostDelivered, `一次最多报送 ${mostDelivered} 件，请分批`),
      }),
      output: Delivered,
      problems: ['hotlines.key-refused', 'hotlines.record-wrong'],
    }),
    /** Replies given in a period, oldest first; `after` is the last one that was read. */
    fetchReplies: endpoint({
      method: 'GET',
      path: `/${module}/hotline-deliveries/replies`,
      summary: `取回给热线的${noun}答复（凭密钥）`,
      permission: 'public',
      credential: 'key',
      perMinute: 300,
      audit: `${module}.hotline-replies-fetched`,
      query: z.object({ source, from: Day, to: Day, after: Id.optional() }),
      output: z.object({ items: z.array(Reply), next: Id.nullable() }),
      problems: ['hotlines.key-refused'],
    }),
  }
}

export interface Delivery {
  readonly source: HotlineSource
  readonly records: readonly Readonly<Record<string, string>>[]
}
