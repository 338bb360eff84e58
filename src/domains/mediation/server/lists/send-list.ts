import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { sendNextVersion } from '#platform/registers/index.ts'
import { mediationProblems, publicLists, type sendList } from '../../contract/index.ts'
import { mediationTables } from '../tables.ts'
import { listKinds } from './list-kind.ts'
import { faultOf } from './list-standing.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** The unit's list as it stands is frozen as its next version and handed to 发布审核. */
export async function sendListUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof sendList>>): Promise<{ publicationId: string }> {
  const { list, register, entriesOf } = listKinds[params.list]
  const unit = await requireUnit(db, params.organisationId, actor, 'mediation.manage-registers')
  const entries = await entriesOf(db, unit.id, actor)
  const fault = faultOf(entries, today)
  if (fault) throw mediationProblems.refuse('mediation.not-publishable', `还不能公布：${fault}`)
  const title = `${unit.name}${publicLists[list]}`
  const { version, publication } = await sendNextVersion(db, {
    kind: register.kind,
    subjectId: unit.id,
    organisationId: unit.id,
    title,
    ...body,
    items: entries.map((one) => ({ key: one.content.id, values: one.row })),
    actor,
    at: now,
    today,
  })
  const sent = { list, items: asJson(entries.map((one) => one.content)), sent_at: now }
  await mediationTables(db)
    .insertInto('mediation.sent_list')
    .values({ version_id: version.id, organisation_id: unit.id, ...sent })
    .onConflict((conflict) => conflict.column('version_id').doUpdateSet(sent))
    .execute()
  audit({
    subject: `mediation.${list}:${unit.id}`,
    organisationId: unit.id,
    summary: `“${title}”${entries.length} 项送发布审核`,
  })
  return { publicationId: publication.id }
}
