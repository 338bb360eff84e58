import type { InputOf, Writing } from '#base/http/index.ts'
import { programmeProblems, type acknowledgeProgramme } from '../contract/index.ts'
import { requireScope } from './change-draft.ts'
import { programmeTables } from './tables.ts'

/** 签收: the first acknowledgement of a unit stays. */
export async function acknowledgeProgrammeUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof acknowledgeProgramme>>): Promise<{ acknowledgedAt: string }> {
  const { programmeId } = input.params
  const { organisationId } = input.body
  await requireScope(db, organisationId, actor, 'programmes.acknowledge')
  const tables = programmeTables(db)
  const addressee = await tables
    .selectFrom('programmes.addressee as a')
    .innerJoin('programmes.programme as p', 'p.id', 'a.programme_id')
    .select('a.acknowledged_at')
    .where('a.programme_id', '=', programmeId)
    .where('a.organisation_id', '=', organisationId)
    .where('p.state', '<>', 'draft')
    .executeTakeFirst()
  if (!addressee) throw programmeProblems.refuse('programmes.not-addressed')
  await tables
    .updateTable('programmes.addressee')
    .set({ acknowledged_by: actor.personId, acknowledged_at: now })
    .where('programme_id', '=', programmeId)
    .where('organisation_id', '=', organisationId)
    .where('acknowledged_at', 'is', null)
    .execute()
  audit({ subject: `programmes.programme:${programmeId}`, organisationId, summary: '签收年度方案' })
  return { acknowledgedAt: (addressee.acknowledged_at ?? now).toISOString() }
}
