import type { Updateable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { findRiskPoint } from '#domains/risk-prevention/index.ts'
import {
  guidanceProblems,
  type Campaign,
  type CampaignFields,
  type changeCampaign,
  type discardCampaign,
  type prepareCampaign,
} from '../../contract/index.ts'
import { guidanceTables, type CampaignTable } from '../tables.ts'
import { actingFor } from './acting-for.ts'
import { getCampaignRow, readCampaign, type CampaignRow } from './select-campaigns.ts'
import { tellingColumns } from './telling-columns.ts'

const record = 'guidance.record'

/** What a person wrote, as columns. */
export const columnsOf = (fields: CampaignFields) => ({
  title: fields.title,
  ...tellingColumns(fields),
  grounds: fields.grounds,
  follow_up_on: fields.followUpOn,
})

export async function prepareCampaignUseCase({
  input: { body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof prepareCampaign>>): Promise<Campaign> {
  const { organisationId, ...fields } = body
  const unit = await requireUnit(db, organisationId, actor, record)
  await requireTelling(db, unit, fields, actor)
  requireLater(fields, today)
  const id = newId()
  await guidanceTables(db)
    .insertInto('guidance.campaign')
    .values({ id, organisation_id: unit.id, ...columnsOf(fields), ...fresh(actor.name, now) })
    .execute()
  audit({ ...noteOn({ id, organisation_id: unit.id }), summary: `准备成批指导“${fields.title}”` })
  return readCampaign(db, id, actor)
}

export const fresh = (createdByName: string, at: Date) => ({
  season_id: null,
  season_year: null,
  started_by: null,
  started_by_name: null,
  started_at: null,
  ended_at: null,
  created_by_name: createdByName,
  created_at: at,
  changed_at: at,
})

export async function changeCampaignUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof changeCampaign>>): Promise<Campaign> {
  const { revision, ...fields } = body
  const row = await getCampaignRow(db, params.campaignId, actor, record)
  if (row.state !== 'draft') throw notNow('名单已经确认，不能再改；有误请撤回后重新准备')
  await requireTelling(db, { id: row.organisation_id, name: row.organisation_name, path: row.path }, fields, actor)
  requireLater(fields, today)
  await change(db, row, revision, { ...columnsOf(fields), changed_at: now })
  audit({ ...noteOn(row), summary: `修改成批指导“${fields.title}”` })
  return readCampaign(db, row.id, actor)
}

export async function discardCampaignUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof discardCampaign>>): Promise<Campaign> {
  const row = await getCampaignRow(db, params.campaignId, actor, record)
  if (row.state !== 'draft') throw notNow('已经开始出具，不能放弃；尚未送达的可以撤回')
  const changes = { state: 'discarded' as const, ended_at: now, ended_because: body.reason, changed_at: now }
  await change(db, row, body.revision, changes)
  audit({ ...noteOn(row), summary: `放弃成批指导“${row.title}”：${body.reason}` })
  return readCampaign(db, row.id, actor)
}

export const notNow = (detail: string) => guidanceProblems.refuse('guidance.not-possible-now', detail)

export const noteOn = ({ id, organisation_id: organisationId }: Pick<CampaignRow, 'id' | 'organisation_id'>) => ({
  subject: `guidance.campaign:${id}`,
  organisationId,
})

interface Unit {
  readonly id: string
  readonly name: string
  readonly path: string
}

/**
 * The points are ones that the author sees and that the unit's own work will see as well.
 * @throws Problem `risk-prevention.point-not-found`
 */
export async function requireTelling(
  db: Db | Transaction,
  unit: Unit,
  { riskPointIds }: Pick<CampaignFields, 'riskPointIds'>,
  actor: Actor,
): Promise<void> {
  const acting = actingFor({ personId: actor.personId, name: actor.name }, unit)
  for (const id of riskPointIds) {
    await findRiskPoint(db, id, actor)
    await findRiskPoint(db, id, acting)
  }
}

function requireLater({ followUpOn }: CampaignFields, today: string): void {
  if (!followUpOn || followUpOn > today) return
  const message = `约定回访的日期应晚于今天 ${today}`
  throw guidanceProblems.refuse('guidance.wrong-form', message, [{ path: 'body.followUpOn', message }])
}

type Changes = Omit<Updateable<CampaignTable>, 'id' | 'organisation_id' | 'created_at' | 'revision'>

/** @throws Problem `guidance.changed-meanwhile` */
export async function change(tx: Transaction, row: CampaignRow, revision: number, changes: Changes): Promise<void> {
  const changed = await guidanceTables(tx)
    .updateTable('guidance.campaign')
    .set({ ...changes, revision: revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw guidanceProblems.refuse('guidance.changed-meanwhile', '这次成批指导刚被他人修改，请核对最新内容后再试')
}
