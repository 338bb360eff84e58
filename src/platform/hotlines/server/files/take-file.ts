import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { hotlineProblems, hotlineSources, type DefinedIntake, type HotlineFile } from '../../contract/index.ts'
import { missingFields } from '#base/columns/index.ts'
import type { IntakeOwner } from '../owner.ts'
import { takeOrders } from '../take-orders.ts'
import { hotlineTables } from '../tables.ts'
import { judgeFile, rowFaultsOf } from './judge-file.ts'
import { getFileRow, requireDraft, toFile } from './select-files.ts'

/** Registers every row without a fault, in one transaction; the others wait in the file of faults. */
export async function takeFile<Row>(
  owner: IntakeOwner<Row>,
  { input: { params, body }, actor, db, now, today, audit }: Writing<InputOf<DefinedIntake['endpoints']['takeFile']>>,
): Promise<HotlineFile> {
  const { definition } = owner
  const file = await getFileRow(db, definition, params.hotlineFileId, actor)
  requireDraft(file, body.revision)
  const missing = missingFields(definition.fields, file.mapping)
  if (missing.length)
    throw hotlineProblems.refuse(
      'hotlines.wrong-columns',
      `还没有选择“${missing.join('”“')}”对应的列，请选择列，或填写对所有行都适用的内容`,
    )
  const rows = await judgeFile(db, owner, file, file.mapping, { actor, today })
  const outcomes = await takeOrders(
    db,
    owner,
    {
      source: file.source,
      hotlineFileId: file.id,
      hotlineKeyId: null,
      enteredByName: actor.name,
      at: now,
      today,
    },
    rows,
  )
  const faults = outcomes.flatMap((one, index) =>
    one.outcome === 'wrong' ? rowFaultsOf(owner, rows[index]!.line, one.faults) : [],
  )
  const count = (...wanted: string[]) => outcomes.filter(({ outcome }) => wanted.includes(outcome)).length
  const counts = { rows_added: count('added'), rows_known: count('known', 'differs'), rows_wrong: count('wrong') }
  const changed = await hotlineTables(db)
    .updateTable('hotlines.hotline_file')
    .set({ ...counts, state: 'taken', taken_at: now, faults: asJson(faults), revision: file.revision + 1 })
    .where('id', '=', file.id)
    .where('revision', '=', file.revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw hotlineProblems.refuse('hotlines.changed-meanwhile', '这份表刚由他人登记，请刷新')
  audit({
    subject: `hotlines.hotline_file:${file.id}`,
    organisationId: file.organisation_id,
    summary:
      `登记${hotlineSources[file.source]}转来的${definition.noun}：新增 ${counts.rows_added} 件，` +
      `已有 ${counts.rows_known} 件，有误 ${counts.rows_wrong} 行`,
  })
  return toFile(await getFileRow(db, definition, file.id, actor))
}
