import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { getOrganisation, requireUnit } from '#platform/organisations/index.ts'
import { contactCalendarProblems, usualWindowDays, type decideWindow, type WindowSetting } from '../contract/index.ts'
import { calendarTables } from './tables.ts'

/** What holds for a unit: its own decision, else that of the nearest unit above it, else the usual. */
export async function windowOf(db: Db | Transaction, organisationId: string): Promise<WindowSetting> {
  const { path } = await getOrganisation(db, organisationId)
  const row = await calendarTables(db)
    .selectFrom('contact_calendar.window_setting as w')
    .innerJoin('organisations.organisation as o', 'o.id', 'w.organisation_id')
    .selectAll('w')
    .select('o.name')
    .where(sql<boolean>`starts_with(${path}::text, o.path)`)
    .orderBy(sql`length(o.path)`, 'desc')
    .executeTakeFirst()
  if (!row) return { days: usualWindowDays, decidedBy: null, revision: 0 }
  return {
    days: row.days,
    decidedBy: { organisationName: row.name, name: row.decided_by_name, on: dayOf(row.decided_at) },
    revision: row.organisation_id === organisationId ? row.revision : 0,
  }
}

export async function decideWindowUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof decideWindow>>): Promise<WindowSetting> {
  const unit = await requireUnit(db, body.organisationId, actor, 'contact-calendar.decide')
  const values = { days: body.days, decided_by_name: actor.name, decided_at: now, revision: body.revision + 1 }
  const kept = await calendarTables(db)
    .insertInto('contact_calendar.window_setting')
    .values({ organisation_id: unit.id, ...values })
    .onConflict((conflict) =>
      conflict
        .column('organisation_id')
        .doUpdateSet(values)
        .where('contact_calendar.window_setting.revision', '=', body.revision),
    )
    .returning('organisation_id')
    .executeTakeFirst()
  if (!kept)
    throw contactCalendarProblems.refuse('contact-calendar.changed-meanwhile', '刚有人改过，请核对最新的天数后再定')
  audit({
    subject: `contact-calendar.window:${unit.id}`,
    organisationId: unit.id,
    summary: `“${unit.name}”的合并走访间隔定为 ${body.days} 天`,
  })
  return windowOf(db, unit.id)
}
