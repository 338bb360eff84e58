import type { Db, Transaction } from '#base/database/index.ts'
import { RiskPointDraft, type PublicPoint } from '../../contract/index.ts'
import { publicPointOf } from '../../domain/index.ts'
import { riskTables } from '../tables.ts'

/** The active, confirmed points of a batch as the public will read them, in their order. */
export async function publicPointsOf(
  db: Db | Transaction,
  batchId: string,
): Promise<{ id: string; position: number; content: PublicPoint }[]> {
  const rows = await riskTables(db)
    .selectFrom('risk_prevention.risk_point')
    .select(['id', 'position', 'content', 'level'])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'active')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, position, content, level }) =>
    level ? [{ id, position, content: publicPointOf(RiskPointDraft.parse(content), level) }] : [],
  )
}
