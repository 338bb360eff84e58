import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import {
  draftRegisterVersion,
  listRegisterVersions,
  reviseRegisterVersion,
  sendRegisterVersionToReview,
} from '#platform/registers/index.ts'
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
  const subject = { kind: register.kind, subjectId: unit.id }
  const content = {
    title: `${unit.name}${publicLists[list]}`,
    note: body.note,
    effectiveOn: body.effectiveOn,
    items: entries.map((one) => ({ key: one.content.id, values: one.row })),
    at: now,
  }
  const known = await listRegisterVersions(db, { ...subject, today })
  const draft = known?.versions.find(({ state }) => state === 'draft')
  const version = draft
    ? await reviseRegisterVersion(db, { ...content, versionId: draft.id, revision: draft.revision })
    : await draftRegisterVersion(db, { ...content, ...subject, organisationId: unit.id })
  const sending = { versionId: version.id, revision: version.revision, actor, at: now }
  const publication = await sendRegisterVersionToReview(db, sending)
  const sent = { list, items: asJson(entries.map((one) => one.content)), sent_at: now }
  await mediationTables(db)
    .insertInto('mediation.sent_list')
    .values({ version_id: version.id, organisation_id: unit.id, ...sent })
    .onConflict((conflict) => conflict.column('version_id').doUpdateSet(sent))
    .execute()
  audit({
    subject: `mediation.${list}:${unit.id}`,
    organisationId: unit.id,
    summary: `“${content.title}”${entries.length} 项送发布审核`,
  })
  return { publicationId: publication.id }
}
