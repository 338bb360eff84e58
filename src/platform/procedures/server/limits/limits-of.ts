import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { pathsUpward } from '#platform/organisations/index.ts'
import type { LimitSetting, Procedure, TimeLimit } from '../../contract/index.ts'
import { getEdition, limitsWith } from '../../domain/index.ts'
import { caseTables } from '../tables.ts'

/** A setting with whoever decided it. */
export interface DecidedSetting extends LimitSetting {
  readonly organisationName: string
  readonly reason: string
  readonly decidedByName: string
  readonly decidedAt: string
}

/** The nearest setting of each limit: the unit's own, else that of the unit above it. */
export async function settingsOf(db: Db | Transaction, kind: string, path: string): Promise<DecidedSetting[]> {
  const rows = await caseTables(db)
    .selectFrom('procedures.limit_setting as s')
    .innerJoin('organisations.organisation as o', 'o.id', 's.organisation_id')
    .select([
      's.limit_id as limit',
      's.length',
      's.extension',
      's.reason',
      's.decided_by_name as decidedByName',
      's.decided_at as decidedAt',
      'o.name as organisationName',
    ])
    .where('s.kind', '=', kind)
    .where('o.path', 'in', pathsUpward(path))
    .orderBy(sql`length(o.path)`, 'desc')
    .execute()
  const nearest = new Map<string, DecidedSetting>()
  for (const { decidedAt, ...row } of rows)
    if (!nearest.has(row.limit)) nearest.set(row.limit, { ...row, decidedAt: decidedAt.toISOString() })
  return [...nearest.values()]
}

/** The limits of the edition of a day, as they hold in a unit. */
export async function limitsOf(
  db: Db | Transaction,
  procedure: Procedure,
  openedOn: string,
  path: string,
): Promise<TimeLimit[]> {
  return limitsWith(getEdition(procedure, openedOn), await settingsOf(db, procedure.kind, path))
}
