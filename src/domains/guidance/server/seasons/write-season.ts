import type { Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import {
  guidanceProblems,
  type addSeason,
  type changeSeason,
  type Season,
  type SeasonFields,
} from '../../contract/index.ts'
import { tellingColumns } from '../campaigns/telling-columns.ts'
import { requireTelling } from '../campaigns/write-campaign.ts'
import { guidanceTables } from '../tables.ts'
import { prepareIfDue } from './prepare-seasons.ts'
import { getSeasonRow, toSeason } from './select-seasons.ts'

const record = 'guidance.record'

const columnsOf = (fields: SeasonFields) => ({
  name: fields.name,
  begins: fields.begins,
  ends: fields.ends,
  days_before: fields.daysBefore,
  ...tellingColumns(fields),
  is_active: fields.isActive,
})

interface Written {
  readonly tx: Transaction
  readonly id: string
  readonly actor: Actor
  readonly at: Date
  readonly today: string
}

/** What is near already is prepared at once. */
async function answer({ tx, id, actor, at, today }: Written): Promise<Season> {
  const row = await getSeasonRow(tx, id, actor)
  await prepareIfDue(tx, row, at)
  return toSeason(tx, row, actor, today)
}

export async function addSeasonUseCase({
  input: { body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof addSeason>>): Promise<Season> {
  const { organisationId, ...fields } = body
  const unit = await requireUnit(db, organisationId, actor, record)
  await requireTelling(db, unit, fields, actor)
  const id = newId()
  await guidanceTables(db)
    .insertInto('guidance.season')
    .values({ id, organisation_id: unit.id, ...columnsOf(fields), created_by_name: actor.name, changed_at: now })
    .execute()
  audit({
    subject: `guidance.season:${id}`,
    organisationId: unit.id,
    summary: `登记提醒季节“${fields.name}”，每年 ${fields.begins} 至 ${fields.ends}，提前 ${fields.daysBefore} 天`,
  })
  return answer({ tx: db, id, actor, at: now, today })
}

export async function changeSeasonUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof changeSeason>>): Promise<Season> {
  const { revision, ...fields } = body
  const row = await getSeasonRow(db, params.seasonId, actor, record)
  await requireTelling(db, { id: row.organisation_id, name: row.organisation_name, path: row.path }, fields, actor)
  const changed = await guidanceTables(db)
    .updateTable('guidance.season')
    .set({ ...columnsOf(fields), changed_at: now, revision: revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw guidanceProblems.refuse('guidance.changed-meanwhile', '这个提醒季节刚被他人修改，请核对最新内容后再试')
  audit({
    subject: `guidance.season:${row.id}`,
    organisationId: row.organisation_id,
    summary: `修改提醒季节“${fields.name}”${fields.isActive ? '' : '，停用'}`,
  })
  return answer({ tx: db, id: row.id, actor, at: now, today })
}
