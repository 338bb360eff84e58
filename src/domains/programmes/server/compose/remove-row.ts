import type { InputOf, Writing } from '#base/http/index.ts'
import { programmeProblems, type Programme, type removeRow } from '../../contract/index.ts'
import { changeDraft } from '../change-draft.ts'
import { getProgramme } from '../read-programme.ts'
import { programmeTables } from '../tables.ts'
import { renumber } from './row-columns.ts'
import { changeDecisions, moveDecisions } from './settings-of-rows.ts'

/** Takes a row out of a draft, with its questions and what was decided for it. */
export async function removeRowUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof removeRow>>): Promise<Programme> {
  const { programmeId, rowId } = input.params
  const programme = await changeDraft(db, programmeId, actor, 'programmes.compose', now, input.query.revision)
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
    .returning(['name', 'code'])
    .executeTakeFirst()
  if (!removed) throw programmeProblems.refuse('programmes.row-not-found')
  await changeDecisions(db, programmeId, (decisions) => moveDecisions(decisions, removed.code, null))
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
  audit({
    subject: `programmes.row:${rowId}`,
    organisationId: programme.organisation_id,
    summary: `删除任务行“${removed.name}”`,
  })
  return getProgramme(db, programmeId, actor)
}
