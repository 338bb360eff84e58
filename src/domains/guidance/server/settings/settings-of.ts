import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import { mayAct, type Actor, type InputOf, type UseCase, type Writing } from '#base/http/index.ts'
import { getOrganisation, requireUnit } from '#platform/organisations/index.ts'
import {
  guidanceProblems,
  GuidanceSettings,
  type decideGuidanceSettings,
  type DecidedGuidanceSettings,
  type showGuidanceSettings,
} from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'

type Decided = Omit<DecidedGuidanceSettings, 'mayDecide'>

/** What holds for a unit: its own decision, else that of the nearest unit above it, else the defaults, which nobody has confirmed. */
export async function settingsOf(db: Db | Transaction, organisationId: string): Promise<Decided> {
  const { path } = await getOrganisation(db, organisationId)
  const found = await guidanceTables(db)
    .selectFrom('guidance.setting as s')
    .innerJoin('organisations.organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select('o.name')
    .where(sql<boolean>`(o.path = ${path} or starts_with(${path}, o.path || '.'))`)
    .orderBy(sql`length(o.path)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    organisationId,
    settings: GuidanceSettings.parse(found?.settings ?? {}),
    decidedBy: found
      ? {
          organisationName: found.name,
          name: found.decided_by_name,
          on: dayOf(found.decided_at),
          reason: found.reason,
        }
      : null,
    revision: found?.organisation_id === organisationId ? found.revision : 0,
  }
}

export async function showSettingsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof showGuidanceSettings>>): Promise<DecidedGuidanceSettings> {
  await requireUnit(db, query.organisationId, actor, 'guidance.read')
  return withRights(db, query.organisationId, actor)
}

async function withRights(db: Db | Transaction, organisationId: string, actor: Actor) {
  const { path } = await getOrganisation(db, organisationId)
  return { ...(await settingsOf(db, organisationId)), mayDecide: mayAct(actor, 'guidance.decide', path) }
}

export async function decideSettingsUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof decideGuidanceSettings>>): Promise<DecidedGuidanceSettings> {
  const { organisationId, settings, reason, revision } = body
  const unit = await requireUnit(db, organisationId, actor, 'guidance.decide')
  const before = await settingsOf(db, organisationId)
  const values = {
    settings: asJson(settings),
    reason,
    decided_by_name: actor.name,
    decided_at: now,
    revision: revision + 1,
  }
  const written = await guidanceTables(db)
    .insertInto('guidance.setting')
    .values({ organisation_id: organisationId, ...values })
    .onConflict((conflict) =>
      conflict.column('organisation_id').doUpdateSet(values).where('guidance.setting.revision', '=', revision),
    )
    .returning('revision')
    .executeTakeFirst()
  if (!written || (before.revision === 0 && revision > 0))
    throw guidanceProblems.refuse('guidance.changed-meanwhile', '设置刚被他人确定，请核对最新内容后再定')
  audit({
    subject: `guidance.setting:${organisationId}`,
    organisationId,
    summary: `确定“${unit.name}”行政指导设置：${settings.repeatDays} 天内不重复告知`,
    details: { before: before.settings, after: settings, reason },
  })
  return withRights(db, organisationId, actor)
}
