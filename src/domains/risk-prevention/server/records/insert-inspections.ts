import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { InspectionRow } from '../../domain/records/index.ts'
import type { Origin } from './insert-records.ts'

/** Writes how often was looked; a month, item and district that is already there stays as it is. Answers how many were new. */
export async function insertInspections(
  tx: Transaction,
  origin: Origin,
  rows: readonly InspectionRow[],
): Promise<number> {
  if (!rows.length) return 0
  const inserted = await sql<{ id: string }>`insert into risk_prevention.inspection_count
      (id, organisation_id, record_import_id, month, item, district_id, inspections)
    select id, ${origin.organisationId}, ${origin.importId ?? null}, month, item, district_id, inspections from unnest(
      ${rows.map(() => newId())}::uuid[], ${rows.map(({ month }) => month)}::date[], ${rows.map(({ item }) => item)}::text[],
      ${rows.map(({ districtId }) => districtId)}::uuid[], ${rows.map(({ inspections }) => inspections)}::bigint[]
    ) as one (id, month, item, district_id, inspections)
    on conflict do nothing returning id`.execute(tx)
  return inserted.rows.length
}

export async function removeInspections(tx: Transaction, importId: string, atMost: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`delete from risk_prevention.inspection_count where id in (
    select id from risk_prevention.inspection_count where record_import_id = ${importId} order by id limit ${atMost}
  ) returning id`.execute(tx)
  return rows.length
}
