import { asJson, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { programmeProblems, type Programme, type removeRow, type RowDraft, type saveRow } from '../contract/index.ts'
import { changeDraft } from './change-draft.ts'
import { getProgramme } from './read-programme.ts'
import { programmeTables } from './tables.ts'

function columnsOf(row: RowDraft, position: number) {
  return {
    code: row.code,
    position,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    materials: asJson(row.materials),
    upload_count: row.uploadCount,
    requirement: row.requirement,
    grading: asJson(row.grading),
    methods: asJson(row.methods),
    applicability: asJson(row.applicability),
    dates: asJson(row.dates),
    recurrence: asJson(row.recurrence),
    media: asJson(row.media),
    bindings: asJson(row.bindings),
    weight: row.weight,
    quotes: asJson(row.quotes),
    sources: asJson(row.sources),
  }
}

export async function insertRow(
  tx: Transaction,
  programmeId: string,
  rowId: string,
  position: number,
  row: RowDraft,
  parentRowId: string | null,
): Promise<void> {
  await programmeTables(tx)
    .insertInto('programmes.row')
    .values({ id: rowId, programme_id: programmeId, parent_row_id: parentRowId, ...columnsOf(row, position) })
    .execute()
}

/** Saves a row under its id, new or known; a moved row pushes the others down. */
export async function saveRowUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof saveRow>>): Promise<Programme> {
  const { programmeId, rowId } = input.params
  const { row, position, revision } = input.body
  await changeDraft(db, programmeId, actor, 'programmes.compose', now, revision)
  const tables = programmeTables(db)
  const others = await tables
    .selectFrom('programmes.row')
    .select(['id', 'code', 'position', 'programme_id'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()
  const taken = others.find((other) => other.code === row.code && other.id !== rowId)
  if (taken) throw programmeProblems.refuse('programmes.code-taken', `编号“${row.code}”已用于另一行，请改为不同的编号`)
  if (others.some((other) => other.id === rowId))
    await tables
      .updateTable('programmes.row')
      .set(columnsOf(row, position))
      .where('id', '=', rowId)
      .where('programme_id', '=', programmeId)
      .execute()
  else await insertRow(db, programmeId, rowId, position, row, null)
  const order = others.filter((other) => other.id !== rowId).map((other) => other.id)
  order.splice(position, 0, rowId)
  await renumber(db, order)
  audit({ subject: `programmes.row:${rowId}`, summary: `保存任务行“${row.name}”` })
  return getProgramme(db, programmeId, actor)
}

export async function removeRowUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof removeRow>>): Promise<Programme> {
  const { programmeId, rowId } = input.params
  await changeDraft(db, programmeId, actor, 'programmes.compose', now, input.query.revision)
  const tables = programmeTables(db)
  await tables
    .deleteFrom('programmes.question')
    .where('row_id', '=', rowId)
    .where('programme_id', '=', programmeId)
    .execute()
  const removed = await tables
    .deleteFrom('programmes.row')
    .where('id', '=', rowId)
    .where('programme_id', '=', programmeId)
    .returning('name')
    .executeTakeFirst()
  if (!removed) throw programmeProblems.refuse('programmes.row-not-found')
  const rest = await tables
    .selectFrom('programmes.row')
    .select('id')
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()
  await renumber(
    db,
    rest.map((row) => row.id),
  )
  audit({ subject: `programmes.row:${rowId}`, summary: `删除任务行“${removed.name}”` })
  return getProgramme(db, programmeId, actor)
}

async function renumber(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await programmeTables(tx).updateTable('programmes.row').set({ position }).where('id', '=', id).execute()
}
