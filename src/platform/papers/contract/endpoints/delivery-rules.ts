import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { DeliveryRule, DeliveryRuleDecision } from '../delivery-rule.ts'
import type { EndpointOwner } from './owner.ts'

/** 送达规则: what decides the day of each way, and what a unit decides itself. */
export function deliveryRuleEndpoints({ module, title, permissions }: EndpointOwner) {
  const path = `/${module}/delivery-rules` as const
  const output = z.object({ items: z.array(DeliveryRule) })
  return {
    listDeliveryRules: endpoint({
      method: 'GET',
      path,
      summary: `查看${title}文书的送达规则`,
      permission: permissions.read,
      audit: { notAudited: '送达规则不含个人信息' },
      query: z.object({ organisationId: Id }),
      output,
    }),
    decideDeliveryRule: endpoint({
      method: 'PUT',
      path,
      summary: `确定${title}文书视为送达的天数`,
      permission: permissions.issue,
      audit: `${module}.delivery-rule-decided`,
      body: DeliveryRuleDecision,
      output,
      problems: ['papers.changed-meanwhile'],
    }),
  }
}
