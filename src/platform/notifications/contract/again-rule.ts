import { z } from 'zod'
import { Day, endpoint, Id, oneLine } from '#base/http/contract.ts'

/** How often, and how soon, the same words may be sent to a party once more; 待确认: the product's own proposal, no text says it. */
export const usualAgainRule = { most: 3, minutes: 30 } as const

/** What holds in a unit: its own decision, else that of the nearest unit above it, else the usual. */
export const AgainRule = z.object({
  /** 0: never again. */
  most: z.number().int(),
  /** Between one time and the next; what did not arrive waits for nothing. */
  minutes: z.number().int(),
  /** The unit's own ground; empty where nobody has decided. */
  basis: z.string(),
  decidedBy: z.object({ organisationName: z.string(), name: z.string(), on: Day }).nullable(),
  /** 0: this unit itself has decided nothing. */
  revision: z.number().int(),
})
export type AgainRule = z.infer<typeof AgainRule>

export const showAgainRule = endpoint({
  method: 'GET',
  path: '/notifications/again-rule',
  summary: '查看给当事人的通知再发的次数和间隔',
  permission: 'notifications.read-again-rule',
  audit: { notAudited: '再发的次数和间隔是公开的规则' },
  query: z.object({ organisationId: Id }),
  output: AgainRule,
})

export const decideAgainRule = endpoint({
  method: 'PUT',
  path: '/notifications/again-rule',
  summary: '确定给当事人的通知再发的次数和间隔',
  permission: 'notifications.decide-again-rule',
  audit: 'notifications.again-rule-decided',
  body: z.object({
    organisationId: Id,
    most: z.number('次数应为整数').int('次数应为整数').min(0, '不能小于 0').max(10, '最多 10 次'),
    minutes: z.number('分钟数应为整数').int('分钟数应为整数').min(5, '至少 5 分钟').max(1440, '最多 1440 分钟（一天）'),
    basis: oneLine(300),
    revision: z.number().int().min(0),
  }),
  output: AgainRule,
  problems: ['notifications.changed-meanwhile'],
})
