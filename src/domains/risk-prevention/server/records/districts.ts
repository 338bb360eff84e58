import type { Db, Transaction } from '#base/database/index.ts'
import { riskProblems } from '../../contract/index.ts'
import { recordTables } from './tables.ts'

const kinds = ['county', 'developmentZone'] as const

/** County-level units by name, short name and code, as tables of other systems may call them. */
export async function districtsByName(db: Db | Transaction): Promise<ReadonlyMap<string, string>> {
  const units = await recordTables(db)
    .selectFrom('organisations.organisation')
    .select(['id', 'name', 'short_name', 'code'])
    .where('kind', 'in', kinds)
    .where('abolished_on', 'is', null)
    .execute()
  return new Map(
    units.flatMap(({ id, name, short_name, code }) =>
      [name, short_name, code].flatMap((known) => (known ? [[known, id] as const] : [])),
    ),
  )
}

/** @throws Problem `risk-prevention.record-wrong` where the unit is no county-level one */
export async function requireDistrict(db: Db | Transaction, id: string | null): Promise<void> {
  if (id === null) return
  const unit = await recordTables(db)
    .selectFrom('organisations.organisation')
    .select('kind')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!unit || !(kinds as readonly string[]).includes(unit.kind))
    throw riskProblems.refuse('risk-prevention.record-wrong', '所选区县不是县（市、区）或开发区，请重新选择')
}
