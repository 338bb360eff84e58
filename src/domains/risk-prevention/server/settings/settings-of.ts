import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { RiskSettings, type DecidedSettings } from '../../contract/index.ts'
import { riskTables } from '../tables.ts'

/** What holds for a unit: its own decision, else that of the nearest superior, else the defaults, which nobody has confirmed. */
export async function settingsOf(db: Db | Transaction, organisationId: string): Promise<DecidedSettings> {
  const tables = riskTables(db)
  const own = await tables
    .selectFrom('organisations.organisation')
    .select(['path', 'name'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const found = await tables
    .selectFrom('risk_prevention.setting as s')
    .innerJoin('organisations.organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select('o.name')
    .where(sql<boolean>`(o.path = ${own.path} or starts_with(${own.path}, o.path || '.'))`)
    .orderBy(sql`length(o.path)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    organisationId,
    organisationName: own.name,
    settings: RiskSettings.parse(found?.settings ?? {}),
    decidedFor: found ? { organisationId: found.organisation_id, organisationName: found.name } : null,
    decidedByName: found?.decided_by_name ?? null,
    decidedAt: found?.decided_at.toISOString() ?? null,
    reason: found?.reason ?? null,
    revision: found?.organisation_id === organisationId ? found.revision : 0,
  }
}
