import { guessColumns, headerSignature } from '#base/columns/index.ts'
import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import { FileRules } from '#platform/files/contract/index.ts'
import { hotlineSources, type DefinedIntake, type HotlineFile } from '../../contract/index.ts'
import { hotlineTables } from '../tables.ts'
import { openTable } from './open-table.ts'
import { getFileRow, toFile } from './select-files.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const rules = FileRules.parse({ accept: ['text', 'xlsx'] })
const sampleRows = 3
const longestSample = 60

/** Takes a table over and proposes its columns: as the unit mapped the same table before, else by their names. */
export async function beginFile(
  definition: DefinedIntake,
  { input: { body }, actor, db, now, audit }: Writing<InputOf<DefinedIntake['endpoints']['beginFile']>>,
): Promise<HotlineFile> {
  const { module, noun, permissions, fields } = definition
  const unit = await requireUnit(db, body.organisationId, actor, permissions.take)
  const file = await takeUpload(db, { uploadId: body.uploadId, organisationId: unit.id, actor, at: now, rules })
  const { header, rows } = await openTable(db, file.id)
  const remembered = await hotlineTables(db)
    .selectFrom('hotlines.column_mapping')
    .select('mapping')
    .where('module', '=', module)
    .where('organisation_id', '=', unit.id)
    .where('signature', '=', headerSignature(header))
    .executeTakeFirst()
  const id = newId()
  const sample = rows.slice(0, sampleRows).map(({ cells }) => cells.map((cell) => cell.slice(0, longestSample)))
  await hotlineTables(db)
    .insertInto('hotlines.hotline_file')
    .values({
      id,
      module,
      organisation_id: unit.id,
      source: body.source,
      file_id: file.id,
      file_name: file.name,
      header: asJson(header),
      sample: asJson(sample),
      mapping: asJson(remembered?.mapping ?? { columns: guessColumns(fields, header), constants: {} }),
      mapping_from: remembered ? 'remembered' : 'guessed',
      state: 'draft',
      rows_read: rows.length,
      started_by: actor.personId,
      started_by_name: actor.name,
      created_at: now,
      taken_at: null,
    })
    .execute()
  audit({
    subject: `hotlines.hotline_file:${id}`,
    organisationId: unit.id,
    summary: `为“${unit.name}”上传${hotlineSources[body.source]}转来的${noun}表“${file.name}”，${rows.length} 行`,
  })
  return toFile(await getFileRow(db, definition, id, actor))
}
