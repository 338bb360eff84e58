import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { applyIncrements } from '#platform/measures/index.ts'
import { enforcementRollUp, incrementOf } from '../../domain/records/index.ts'
import type { RecordTable } from './tables.ts'

/** Takes records away with their counts: those of these ids, or the next of an import. Answers how many went. */
export async function removeRecords(
  tx: Transaction,
  which: { readonly ids: readonly string[] } | { readonly importId: string; readonly atMost: number },
): Promise<number> {
  const chosen =
    'ids' in which
      ? sql`id = any(${which.ids}::uuid[])`
      : sql`id in (select id from risk_prevention.enforcement_record where record_import_id = ${which.importId} order by id limit ${which.atMost})`
  const { rows } = await sql<RecordTable>`delete from risk_prevention.enforcement_record where ${chosen}
    returning organisation_id, item, place, district_id, trade_code, trade_edition, occurred_on, occurred_time, procedure, major, amount`.execute(
    tx,
  )
  const gone = rows.map((row) =>
    incrementOf(row.organisation_id, {
      item: row.item,
      place: row.place,
      districtId: row.district_id,
      tradeCode: row.trade_code,
      tradeEdition: row.trade_edition ?? '2017',
      occurredOn: row.occurred_on,
      occurredTime: row.occurred_time,
      procedure: row.procedure,
      major: row.major,
      amount: row.amount,
    }),
  )
  await applyIncrements(tx, enforcementRollUp, gone, -1)
  return rows.length
}
