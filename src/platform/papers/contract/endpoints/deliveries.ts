import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { DeliveryOutcome, NewDelivery } from '../delivery.ts'
import { Paper } from '../paper.ts'
import type { EndpointOwner } from './owner.ts'

const problems = ['papers.not-found', 'papers.not-possible-now', 'papers.wrong-delivery'] as const
const params = z.object({ paperDeliveryId: Id })

/** 送达: each attempt, its outcome and its receipt. */
export function deliveryEndpoints({ module, title, permissions }: EndpointOwner) {
  const one = `/${module}/paper-deliveries/:paperDeliveryId` as const
  return {
    recordDelivery: endpoint({
      method: 'POST',
      path: `/${module}/papers/:paperId/deliveries`,
      summary: `登记${title}文书送达`,
      permission: permissions.write,
      audit: `${module}.paper-delivery-recorded`,
      params: z.object({ paperId: Id }),
      body: z.object({ delivery: NewDelivery, uploadId: Id.optional() }),
      output: Paper,
      problems,
    }),
    settleDelivery: endpoint({
      method: 'POST',
      path: `${one}/outcome`,
      summary: `登记${title}文书送达结果`,
      permission: permissions.write,
      audit: `${module}.paper-delivery-settled`,
      params,
      body: z.object({ result: DeliveryOutcome, uploadId: Id.optional() }),
      output: Paper,
      problems,
    }),
    downloadDeliveryReceipt: endpoint({
      method: 'GET',
      path: `${one}/receipt`,
      summary: `下载${title}文书送达回证`,
      permission: permissions.read,
      audit: `${module}.paper-delivery-receipt-downloaded`,
      params,
      /** The one that was signed, or an empty one to be signed. */
      query: z.object({ copy: z.enum(['signed', 'blank']).default('signed') }),
      kind: 'download',
      problems: ['papers.not-found'],
    }),
  }
}
