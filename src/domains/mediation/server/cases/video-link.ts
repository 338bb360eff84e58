import type { Db, Transaction } from '#base/database/index.ts'
import type { InputOf, UseCase, Writing } from '#base/http/index.ts'
import { requireUnit, type Organisation } from '#platform/organisations/index.ts'
import { mediationProblems, type setVideoLink, type showVideoLink, type VideoLink } from '../../contract/index.ts'
import { caseFileTables } from './tables.ts'

export async function showVideoLinkUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof showVideoLink>>): Promise<VideoLink> {
  const unit = await requireUnit(db, query.organisationId, actor, 'mediation.read-cases')
  return readVideoLink(db, unit)
}

/** The unit's own video room; the platform only shows its address to the parties of a talk that is held online. */
export async function setVideoLinkUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof setVideoLink>>): Promise<VideoLink> {
  const unit = await requireUnit(db, body.organisationId, actor, 'mediation.lead-cases')
  const { link, revision } = body
  const values = { video_link: link, changed_by_name: actor.name, changed_at: now, revision: revision + 1 }
  const kept = await caseFileTables(db)
    .insertInto('mediation.unit_setting')
    .values({ organisation_id: unit.id, ...values })
    .onConflict((conflict) =>
      conflict.column('organisation_id').doUpdateSet(values).where('mediation.unit_setting.revision', '=', revision),
    )
    .returning('organisation_id')
    .executeTakeFirst()
  if (!kept) throw mediationProblems.refuse('mediation.changed-meanwhile', '刚有人改过视频链接，请核对最新的链接后再改')
  audit({
    subject: `mediation.unit-setting:${unit.id}`,
    organisationId: unit.id,
    summary: link ? `视频调解链接设为 ${link}` : '不用视频调解',
  })
  return readVideoLink(db, unit)
}

async function readVideoLink(db: Db | Transaction, { id, name }: Organisation): Promise<VideoLink> {
  const found = await caseFileTables(db)
    .selectFrom('mediation.unit_setting')
    .selectAll()
    .where('organisation_id', '=', id)
    .executeTakeFirst()
  return {
    organisationName: name,
    link: found?.video_link ?? '',
    changedByName: found?.changed_by_name ?? null,
    changedAt: found?.changed_at.toISOString() ?? null,
    revision: found?.revision ?? 0,
  }
}
