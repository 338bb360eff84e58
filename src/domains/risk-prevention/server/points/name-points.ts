import type { Db, Transaction } from '#base/database/index.ts'
import type { RiskLevel } from '../../contract/index.ts'
import { riskTables } from '../tables.ts'

export interface NamedPoint {
  readonly id: string
  readonly name: string
  readonly level: RiskLevel | null
  /** Of the enforcement records. */
  readonly item: string
}

/** These points in this order; for a record of another module that named them by its author's rights. */
export async function namePoints(db: Db | Transaction, riskPointIds: readonly string[]): Promise<NamedPoint[]> {
  if (!riskPointIds.length) return []
  const rows = await riskTables(db)
    .selectFrom('risk_prevention.risk_point')
    .select(['id', 'name', 'level', 'item'])
    .where('id', 'in', [...riskPointIds])
    .execute()
  return riskPointIds.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
