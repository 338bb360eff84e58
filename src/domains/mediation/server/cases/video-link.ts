import type { InputOf, Writing } from '#base/http/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import type { setVideoLink } from '../../contract/index.ts'
import { caseFileTables } from './tables.ts'

/** The unit's own video room; the platform only shows its address to the parties of a talk that is held online. */
export async function setVideoLinkUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof setVideoLink>>): Promise<{ link: string }> {
  const unit = await requireUnit(db, body.organisationId, actor, 'mediation.lead-cases')
  const values = { video_link: body.link, changed_by_name: actor.name, changed_at: now }
  await caseFileTables(db)
    .insertInto('mediation.unit_setting')
    .values({ organisation_id: unit.id, ...values })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute()
  audit({
    subject: `mediation.unit-setting:${unit.id}`,
    organisationId: unit.id,
    summary: body.link ? `视频调解链接设为 ${body.link}` : '不用视频调解',
  })
  return { link: body.link }
}
