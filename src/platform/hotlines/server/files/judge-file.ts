import type { Transaction } from '#base/database/index.ts'
import { scopesOf, type Actor } from '#base/http/index.ts'
import { labelOf, wordsOf, type ColumnMapping, type RowFault } from '#base/columns/index.ts'
import { judgeRows, type FieldFault, type JudgedRow } from '../../domain/index.ts'
import type { IntakeOwner } from '../owner.ts'
import { unitsByName } from '../units-by-name.ts'
import type { HotlineFileRow } from '../tables.ts'
import { openTable } from './open-table.ts'

/** Every row of an uploaded table, read by a mapping. */
export async function judgeFile<Row>(
  tx: Transaction,
  { definition: { fields, permissions }, readWords }: IntakeOwner<Row>,
  file: HotlineFileRow,
  mapping: ColumnMapping,
  { actor, today }: { readonly actor: Actor; readonly today: string },
): Promise<JudgedRow<Row>[]> {
  const { rows } = await openTable(tx, file.file_id)
  const units = await unitsByName(tx, scopesOf(actor, permissions.take))
  return judgeRows(
    rows.map(({ line, cells }) => ({ line, words: wordsOf(fields, mapping, cells) })),
    { fields, readWords, today, organisationId: file.organisation_id, units },
  )
}

/** Faults with the names that people read. */
export function rowFaultsOf(
  { definition: { fields } }: Pick<IntakeOwner<never>, 'definition'>,
  line: number,
  faults: readonly FieldFault[],
): RowFault[] {
  return faults.map(({ field, message }) => ({ line, field: labelOf(fields, field), message }))
}
