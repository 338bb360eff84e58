import type { Db, Transaction } from '#base/database/index.ts'
import type { PortalLink } from '#platform/publishing/index.ts'
import { findTradeOfCode } from '../../domain/index.ts'
import { findPublishedPoint } from './published-points.ts'

/** Pages of the portal about a point, its trade and its unit; none while the point is not public. */
export async function portalPagesOf(db: Db | Transaction, riskPointId: string | null): Promise<PortalLink[]> {
  const point = riskPointId ? await findPublishedPoint(db, riskPointId) : undefined
  if (!point) return []
  const trade = point.trade_code ? findTradeOfCode(point.trade_code, point.content.tradeEdition ?? '2017') : undefined
  return [
    { title: `风险提示：${point.name}`, path: `/risks/${point.id}` },
    ...(trade ? [{ title: `${trade.name}要注意什么`, path: `/trades?trade=${trade.key}` }] : []),
    { title: `${point.organisation_name}的全部风险提示`, path: `/risks?unit=${point.organisation_id}` },
  ]
}
