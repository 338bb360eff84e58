import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import {
  exemptionProblems,
  type addExemptionItem,
  type changeExemptionItem,
  type confirmExemptionBasis,
  type ExemptionFields,
  type ExemptionItem,
  type removeExemptionItem,
} from '../contract/index.ts'
import { articleKeyOf, basisText } from '../domain/index.ts'
import { getItemRow, toItem } from './select-items.ts'
import { exemptionTables, type ExemptionItemTable } from './tables.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const edit = 'exemptions.edit'
const subject = (id: string) => `exemptions.exemption_item:${id}`
const unconfirmed = {
  basis_confirmed_by: null,
  basis_confirmed_by_name: null,
  basis_confirmed_at: null,
  basis_source: null,
} as const

export async function addItemUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof addExemptionItem>>): Promise<ExemptionItem> {
  const unit = await requireUnit(db, body.organisationId, actor, edit)
  const id = newId()
  await exemptionTables(db)
    .insertInto('exemptions.exemption_item')
    .values({
      id,
      organisation_id: unit.id,
      ...columnsOf(body.content),
      ...unconfirmed,
      removed_at: null,
      removed_because: null,
      written_by: actor.personId,
      written_by_name: actor.name,
      created_at: now,
      changed_at: now,
    })
    .execute()
  audit({ subject: subject(id), organisationId: unit.id, summary: `增加免罚事项“${body.content.name}”` })
  return toItem(await getItemRow(db, id, actor), actor)
}

export async function changeItemUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof changeExemptionItem>>): Promise<ExemptionItem> {
  const row = await getItemRow(db, params.exemptionItemId, actor, edit)
  const { content, revision } = body
  const isOtherBasis = articleKeyOf(content) !== articleKeyOf(row) || content.quote !== row.quote
  await update(db, row.id, revision, {
    ...columnsOf(content),
    ...(isOtherBasis ? unconfirmed : {}),
    written_by: actor.personId,
    written_by_name: actor.name,
    changed_at: now,
  })
  audit({
    subject: subject(row.id),
    organisationId: row.organisation_id,
    summary: `修改免罚事项“${row.name}”${isOtherBasis ? '，依据改变，待重新确认' : ''}`,
  })
  return toItem(await getItemRow(db, row.id, actor), actor)
}

/** It leaves the next version; what is published stays until then. */
export async function removeItemUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof removeExemptionItem>>): Promise<void> {
  const row = await getItemRow(db, params.exemptionItemId, actor, edit)
  await update(db, row.id, body.revision, { removed_at: now, removed_because: body.reason, changed_at: now })
  audit({
    subject: subject(row.id),
    organisationId: row.organisation_id,
    summary: `移除免罚事项“${row.name}”：${body.reason}`,
  })
}

export async function confirmBasisUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof confirmExemptionBasis>>): Promise<ExemptionItem> {
  const row = await getItemRow(db, params.exemptionItemId, actor, 'exemptions.confirm')
  if (row.written_by === actor.personId)
    throw exemptionProblems.refuse('exemptions.own-work', '这项是您自己写的，依据请由另一位审核人对照原文确认')
  await update(db, row.id, body.revision, {
    basis_confirmed_by: actor.personId,
    basis_confirmed_by_name: actor.name,
    basis_confirmed_at: now,
    basis_source: body.source,
  })
  audit({
    subject: subject(row.id),
    organisationId: row.organisation_id,
    summary: `确认免罚事项“${row.name}”的依据${basisText(row)}，原文见：${body.source}`,
  })
  return toItem(await getItemRow(db, row.id, actor), actor)
}

function columnsOf(content: ExemptionFields) {
  const { correctionDays, validFrom, validTo, ...same } = content
  return {
    ...same,
    levels: [...new Set(content.levels)].toSorted(),
    correction_days: correctionDays,
    valid_from: validFrom,
    valid_to: validTo,
  }
}

async function update(
  tx: Transaction,
  id: string,
  revision: number,
  values: Partial<Omit<ExemptionItemTable, 'revision'>>,
): Promise<void> {
  const changed = await exemptionTables(tx)
    .updateTable('exemptions.exemption_item')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw exemptionProblems.refuse(
      'exemptions.changed-meanwhile',
      '这项免罚事项刚被他人修改，请核对最新内容后再试；您填写的内容还在',
    )
}
