import type { InputOf, Writing } from '#base/http/index.ts'
import { programmeProblems, type closeProgramme, type Programme } from '../contract/index.ts'
import { requireScope } from './change-draft.ts'
import { getProgramme } from './read-programme.ts'
import { programmeTables } from './tables.ts'

/** 结束: nothing of an issued programme changes any more; what was not handed in stays as it is. */
export async function closeProgrammeUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof closeProgramme>>): Promise<Programme> {
  const { programmeId } = input.params
  const { revision, reason } = input.body
  const tables = programmeTables(db)
  const programme = await tables
    .selectFrom('programmes.programme')
    .selectAll()
    .where('id', '=', programmeId)
    .forUpdate()
    .executeTakeFirst()
  if (!programme) throw programmeProblems.refuse('programmes.not-found')
  await requireScope(db, programme.organisation_id, actor, 'programmes.issue')
  if (programme.state !== 'issued')
    throw programmeProblems.refuse('programmes.not-issued', '只有已印发、尚未结束的方案可以结束')
  if (programme.revision !== revision)
    throw programmeProblems.refuse('programmes.changed-meanwhile', '方案刚被他人修改，请刷新后再操作')
  await tables
    .updateTable('programmes.programme')
    .set({ state: 'closed', revision: revision + 1, changed_at: now })
    .where('id', '=', programmeId)
    .execute()
  audit({
    subject: `programmes.programme:${programmeId}`,
    organisationId: programme.organisation_id,
    summary: `结束《${programme.title}》：${reason}`,
  })
  return getProgramme(db, programmeId, actor)
}
