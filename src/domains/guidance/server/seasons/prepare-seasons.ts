import { businessNow, dayOf } from '#base/clock/index.ts'
import { inTransaction, type Db, type Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { recordAuditOfJob, registerAuditEvent } from '#platform/audit/index.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Selectable } from 'kysely'
import { isDue, windowOn } from '../../domain/index.ts'
import { tellingOf } from '../campaigns/telling-columns.ts'
import { fresh } from '../campaigns/write-campaign.ts'
import { guidanceTables, type SeasonTable } from '../tables.ts'

const event = 'guidance.season-prepared'
registerAuditEvent(event, '季节前准备成批指导')

/** Each working morning before the digest goes out; nothing is ever sent by it. */
export const prepareSeasonsJob: JobDefinition = {
  name: 'guidance.prepare-seasons',
  schedule: '20 7 * * *',
  run: async (_payload, db) => prepareSeasons(db),
}

/** A batch for each season whose window is near, once for each year; a person looks through it and starts it. */
export async function prepareSeasons(db: Db): Promise<void> {
  const at = businessNow()
  const seasons = await guidanceTables(db)
    .selectFrom('guidance.season')
    .selectAll()
    .where('is_active', '=', true)
    .orderBy('id')
    .execute()
  for (const season of seasons) await inTransaction(db, (tx) => prepareIfDue(tx, season, at))
}

/** Also asked when a season is written whose window is already near. */
export async function prepareIfDue(tx: Transaction, season: Selectable<SeasonTable>, at: Date): Promise<void> {
  const today = dayOf(at)
  const window = windowOn({ begins: season.begins, ends: season.ends, daysBefore: season.days_before }, today)
  if (!season.is_active || !isDue(window, today)) return
  const id = newId()
  const title = `${window.year}年${season.name}提醒`
  const made = await guidanceTables(tx)
    .insertInto('guidance.campaign')
    .values({
      id,
      organisation_id: season.organisation_id,
      title,
      ...tellingOf(season),
      grounds: '',
      follow_up_on: null,
      ...fresh('提醒季节', at),
      season_id: season.id,
      season_year: window.year,
    })
    .onConflict((conflict) =>
      conflict.columns(['season_id', 'season_year']).where('season_id', 'is not', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!made) return
  await notify(tx, {
    recipients: { organisationId: season.organisation_id, roles: ['reportingClerk'] },
    key: `guidance.season:${season.id}:${window.year}`,
    kind: 'guidance.season-near',
    title: `${season.name}（${window.from}起）临近：名单已备好，请核对后开始`,
    link: `/guidance/campaigns/${id}`,
    organisationId: season.organisation_id,
    at,
  })
  await recordAuditOfJob(tx, {
    event,
    subject: `guidance.campaign:${id}`,
    organisationId: season.organisation_id,
    summary: `为“${season.name}”（${window.from}至${window.until}）准备成批指导`,
    details: { seasonId: season.id, year: window.year },
    at,
  })
}
