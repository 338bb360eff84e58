import type { Transaction } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import { contentHashOf, duplicateKeyOf, insertRecords, type Origin } from '../insert-records.ts'
import { removeRecords } from '../remove-records.ts'
import { recordTables, type RecordTable } from '../tables.ts'
import type { JudgedRecord } from './judge-delivery.ts'

export interface KnownRecord {
  readonly id: string
  /** What was there before, where it was other than what came in. */
  readonly replaced: RecordTable | null
}

/**
 * Records whose numbers the unit has already: left alone where they say the same, else put in the place of the old ones, under
 * their ids and with their counts. The system that a number comes from is right about it, whichever way the record came first.
 */
export async function replaceChanged(
  tx: Transaction,
  origin: Origin,
  records: readonly JudgedRecord[],
): Promise<KnownRecord[]> {
  if (!records.length) return []
  const stored = await recordTables(tx)
    .selectFrom('risk_prevention.enforcement_record')
    .selectAll()
    .where('organisation_id', '=', origin.organisationId)
    .where(
      'duplicate_key',
      'in',
      records.map((record) => duplicateKeyOf(record, '')),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  const byNumber = new Map(stored.map((row) => [row.source_number, row]))
  const known = records.map((record) => {
    const row = byNumber.get(record.sourceNumber)
    if (!row) throw refuse('base.changed-meanwhile', `编号“${record.sourceNumber}”的记录刚被撤销，请重新报送`)
    return { id: row.id, record, replaced: saysTheSame(row, record) ? null : row }
  })
  const changed = known.filter(({ replaced }) => replaced !== null)
  await removeRecords(tx, { ids: changed.map(({ id }) => id) })
  await insertRecords(
    tx,
    origin,
    changed.map(({ record }) => record),
    changed.map(({ id }) => id),
  )
  return known.map(({ id, replaced }) => ({ id, replaced }))
}

/** The hash, and what it leaves out. */
function saysTheSame(row: RecordTable, record: JudgedRecord): boolean {
  return (
    row.content_hash === contentHashOf(record) &&
    row.counterparty_kind === record.counterpartyKind &&
    row.counterparty_name === record.counterpartyName &&
    (row.trade_code === null || row.trade_edition === record.tradeEdition) &&
    row.longitude === record.longitude &&
    row.latitude === record.latitude
  )
}
