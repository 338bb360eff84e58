import { z } from 'zod'
import { endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { Subscription, SubscriptionMessage, SubscriptionState } from './subscription.ts'

const permission = 'risk-prevention.manage-subscriptions'

/** Sorts: `-createdAt` (default). */
export const listSubscriptions = endpoint({
  method: 'GET',
  path: '/risk-prevention/subscriptions',
  summary: '查看行业订阅（联系方式已掩码）',
  permission,
  audit: { notAudited: '联系方式已掩码，在本人权限范围内查看' },
  query: ListQuery.extend({ state: SubscriptionState.optional() }),
  output: pageOf(Subscription),
})

/** The list as it is filtered, the latest first; contacts are masked as in the list. */
export const exportSubscriptions = endpoint({
  method: 'GET',
  path: '/risk-prevention/subscriptions/export',
  summary: '导出行业订阅（联系方式已掩码）',
  permission,
  audit: 'risk-prevention.subscriptions-exported',
  kind: 'download',
  query: z.object({
    state: SubscriptionState.optional(),
    q: ListQuery.shape.q,
    format: z.enum(['csv', 'xlsx']).default('csv'),
  }),
})

/** Sorts: `-madeAt` (default). */
export const listSubscriptionMessages = endpoint({
  method: 'GET',
  path: '/risk-prevention/subscription-messages',
  summary: '查看发给订阅人的消息（已掩码）',
  permission,
  audit: { notAudited: '收件人已掩码，验证码和退订链接不显示' },
  query: ListQuery,
  output: pageOf(SubscriptionMessage),
})

/** For whoever asks by telephone. */
export const endSubscription = endpoint({
  method: 'POST',
  path: '/risk-prevention/subscriptions/:subscriptionId/ending',
  summary: '代为退订',
  permission,
  audit: 'risk-prevention.subscription-ended',
  params: z.object({ subscriptionId: Id }),
  problems: ['risk-prevention.subscription-not-found', 'risk-prevention.not-possible-now'],
})
