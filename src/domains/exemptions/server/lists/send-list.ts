import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { sendNextVersion } from '#platform/registers/index.ts'
import { exemptionProblems, exemptionRegister, type sendExemptionList } from '../../contract/index.ts'
import { faultOfList, listRowOf } from '../../domain/index.ts'
import { publicOf, toItem } from '../select-items.ts'
import { exemptionTables } from '../tables.ts'
import { itemsOfUnit } from './list-standing.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** The unit's items as they stand are frozen as the next version of its list and handed to 发布审核. */
export async function sendListUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof sendExemptionList>>): Promise<{ publicationId: string }> {
  const unit = await requireUnit(db, params.organisationId, actor, 'exemptions.edit')
  const rows = await itemsOfUnit(db, unit.id, actor)
  const fault = faultOfList(
    rows.map((row) => toItem(row, actor)),
    today,
  )
  if (fault) throw exemptionProblems.refuse('exemptions.not-publishable', `清单还不能公布：${fault}`)
  const items = rows.map(publicOf)
  const title = `${unit.name}轻微违法行为免罚清单`
  const { version, publication } = await sendNextVersion(db, {
    kind: exemptionRegister.kind,
    subjectId: unit.id,
    organisationId: unit.id,
    title,
    ...body,
    items: items.map((one) => ({ key: one.id, values: listRowOf(one) })),
    actor,
    at: now,
    today,
  })
  const sent = { publication_id: publication.id, items: asJson(items), sent_at: now }
  await exemptionTables(db)
    .insertInto('exemptions.sent_list')
    .values({ version_id: version.id, organisation_id: unit.id, ...sent })
    .onConflict((conflict) => conflict.column('version_id').doUpdateSet(sent))
    .execute()
  audit({
    subject: `exemptions.list:${unit.id}`,
    organisationId: unit.id,
    summary: `“${title}”${items.length} 项送发布审核`,
  })
  return { publicationId: publication.id }
}
