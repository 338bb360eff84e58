import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import {
  mediationProblems,
  type addMediator,
  type changeMediator,
  type Mediator,
  type MediatorFields,
  type removeMediator,
} from '../../contract/index.ts'
import { mediationTables, type MediatorTable } from '../tables.ts'
import { getMediatorRow, toMediator } from './select-mediators.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const manage = 'mediation.manage-registers'
const subject = (id: string) => `mediation.mediator:${id}`

export async function addMediatorUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof addMediator>>): Promise<Mediator> {
  const unit = await requireUnit(db, body.organisationId, actor, manage)
  const id = newId()
  await mediationTables(db)
    .insertInto('mediation.mediator')
    .values({
      id,
      organisation_id: unit.id,
      ...columnsOf(body.content),
      removed_at: null,
      removed_because: null,
      created_at: now,
      changed_at: now,
    })
    .execute()
  audit({ subject: subject(id), organisationId: unit.id, summary: `增加调解人员“${body.content.name}”` })
  return toMediator(await getMediatorRow(db, id, actor), actor)
}

export async function changeMediatorUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof changeMediator>>): Promise<Mediator> {
  const row = await getMediatorRow(db, params.mediatorId, actor, manage)
  await update(db, row.id, body.revision, { ...columnsOf(body.content), changed_at: now })
  audit({ subject: subject(row.id), organisationId: row.organisation_id, summary: `修改调解人员“${row.name}”` })
  return toMediator(await getMediatorRow(db, row.id, actor), actor)
}

/** They leave the next version; what is published stays until then. */
export async function removeMediatorUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof removeMediator>>): Promise<void> {
  const row = await getMediatorRow(db, params.mediatorId, actor, manage)
  await update(db, row.id, body.revision, { removed_at: now, removed_because: body.reason, changed_at: now })
  audit({
    subject: subject(row.id),
    organisationId: row.organisation_id,
    summary: `移出调解人员“${row.name}”：${body.reason}`,
  })
}

function columnsOf({ isFullTime, validFrom, validTo, areas, ...same }: MediatorFields) {
  return {
    ...same,
    areas: [...new Set(areas)].toSorted(),
    is_full_time: isFullTime,
    valid_from: validFrom,
    valid_to: validTo,
  }
}

async function update(
  tx: Transaction,
  id: string,
  revision: number,
  values: Partial<Omit<MediatorTable, 'revision'>>,
): Promise<void> {
  const changed = await mediationTables(tx)
    .updateTable('mediation.mediator')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw mediationProblems.refuse(
      'mediation.changed-meanwhile',
      '这名调解人员的内容刚被他人修改，请核对最新内容后再试；您填写的内容还在',
    )
}
