import { faultOfMapping, headerSignature, missingFields, type ColumnMapping } from '#base/columns/index.ts'
import { asJson, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { hotlineProblems, type DefinedIntake, type IntakePreview } from '../../contract/index.ts'
import type { IntakeOwner } from '../owner.ts'
import { knownNumbers } from '../take-orders.ts'
import { hotlineTables, type HotlineFileRow } from '../tables.ts'
import { judgeFile, rowFaultsOf } from './judge-file.ts'
import { getFileRow, requireDraft } from './select-files.ts'

const mostShown = 50

/** Keeps the columns, for this table and for the next with the same columns, and shows what the rows become. */
export async function previewFile<Row>(
  owner: IntakeOwner<Row>,
  {
    input: { params, body },
    actor,
    db,
    now,
    today,
    audit,
  }: Writing<InputOf<DefinedIntake['endpoints']['previewFile']>>,
): Promise<IntakePreview> {
  const { definition } = owner
  const file = await getFileRow(db, definition, params.hotlineFileId, actor)
  requireDraft(file, body.revision)
  const fault = faultOfMapping(definition.fields, file.header.length, body.mapping)
  if (fault) throw hotlineProblems.refuse('hotlines.wrong-columns', fault)
  const revision = await keepMapping(db, file, body.mapping, now)
  audit({
    subject: `hotlines.hotline_file:${file.id}`,
    organisationId: file.organisation_id,
    summary: `核对“${file.file_name}”的列`,
    details: body.mapping,
  })
  const missing = missingFields(definition.fields, body.mapping)
  const rows = await judgeFile(db, owner, file, body.mapping, { actor, today })
  const known = await knownNumbers(db, definition.module, file.source, rows)
  const judged = rows.map(({ line, words, number, faults }) => ({
    line,
    shown: Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text.slice(0, 60)])),
    faults: rowFaultsOf(owner, line, faults),
    isKnown: known.has(number),
  }))
  return {
    missing,
    // What needs a look comes first.
    rows: judged
      .toSorted((one, other) => Number(other.faults.length > 0) - Number(one.faults.length > 0))
      .slice(0, mostShown),
    read: rows.length,
    wrong: judged.filter(({ faults }) => faults.length).length,
    known: judged.filter(({ isKnown, faults }) => isKnown && !faults.length).length,
    revision,
  }
}

async function keepMapping(tx: Transaction, file: HotlineFileRow, mapping: ColumnMapping, at: Date): Promise<number> {
  const tables = hotlineTables(tx)
  const changed = await tables
    .updateTable('hotlines.hotline_file')
    .set({ mapping: asJson(mapping), mapping_from: 'chosen', revision: file.revision + 1 })
    .where('id', '=', file.id)
    .where('revision', '=', file.revision)
    .returning('revision')
    .executeTakeFirst()
  if (!changed) throw hotlineProblems.refuse('hotlines.changed-meanwhile', '列的对应关系刚在别处改过，请刷新后再确认')
  await tables
    .insertInto('hotlines.column_mapping')
    .values({
      module: file.module,
      organisation_id: file.organisation_id,
      signature: headerSignature(file.header),
      mapping: asJson(mapping),
      changed_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['module', 'organisation_id', 'signature'])
        .doUpdateSet({ mapping: asJson(mapping), changed_at: at }),
    )
    .execute()
  return changed.revision
}
