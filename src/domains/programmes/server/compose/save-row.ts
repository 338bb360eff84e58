import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { programmeProblems, type Programme, type saveRow } from '../../contract/index.ts'
import { changeDraft } from '../change-draft.ts'
import { getProgramme } from '../read-programme.ts'
import { programmeTables, type ProgrammeTable } from '../tables.ts'
import { askDoubts } from './ask-doubts.ts'
import { checkRow } from './check-row.ts'
import { columnsOf, insertRow, renumber } from './row-columns.ts'
import { changeDecisions, moveDecisions } from './settings-of-rows.ts'

/** Saves a row under its id, new or known; a moved row pushes the others down; what it leaves open becomes a question. */
export async function saveRowUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof saveRow>>): Promise<Programme> {
  const { programmeId, rowId } = input.params
  const { row, position, parentRowId, revision } = input.body
  const programme = await changeDraft(db, programmeId, actor, 'programmes.compose', now, revision)
  await checkRow(db, row)
  if (parentRowId) await requireRowOfParent(db, programme, parentRowId)
  const tables = programmeTables(db)
  const rows = await tables
    .selectFrom('programmes.row')
    .select(['id', 'code'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()
  const known = rows.find((one) => one.id === rowId)
  const others = rows.filter((one) => one.id !== rowId)
  if (others.some((other) => other.code === row.code))
    throw programmeProblems.refuse('programmes.code-taken', `编号“${row.code}”已用于另一行，请改为不同的编号`)
  if (known) {
    await tables
      .updateTable('programmes.row')
      .set({ ...columnsOf(row, position), ...(parentRowId === undefined ? {} : { parent_row_id: parentRowId }) })
      .where('id', '=', rowId)
      .execute()
    if (known.code !== row.code)
      await changeDecisions(db, programmeId, (decisions) => moveDecisions(decisions, known.code, row.code))
  } else {
    await refuseForeignRow(db, rowId)
    await insertRow(db, programmeId, rowId, position, row, parentRowId ?? null)
  }
  const order = others.map((other) => other.id)
  order.splice(position, 0, rowId)
  await renumber(db, order)
  await askDoubts(db, programmeId, rowId)
  audit({
    subject: `programmes.row:${rowId}`,
    organisationId: programme.organisation_id,
    summary: `保存任务行“${row.name}”`,
  })
  return getProgramme(db, programmeId, actor)
}

async function refuseForeignRow(tx: Transaction, rowId: string): Promise<void> {
  const other = await programmeTables(tx)
    .selectFrom('programmes.row')
    .select('id')
    .where('id', '=', rowId)
    .executeTakeFirst()
  if (other) throw programmeProblems.refuse('programmes.row-not-found', '这一任务行不在本方案中，请刷新后再试')
}

async function requireRowOfParent(tx: Transaction, programme: ProgrammeTable, rowId: string): Promise<void> {
  const found = await programmeTables(tx)
    .selectFrom('programmes.row')
    .select('id')
    .where('id', '=', rowId)
    .where('programme_id', '=', programme.parent_programme_id)
    .executeTakeFirst()
  if (!found) throw programmeProblems.refuse('programmes.row-not-found', '上级方案没有这一任务行，请重新选择')
}
