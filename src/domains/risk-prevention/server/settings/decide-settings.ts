import { asJson } from '#base/database/index.ts'
import type { InputOf, UseCase, Writing } from '#base/http/index.ts'
import {
  riskProblems,
  settingTexts,
  type DecidedSettings,
  type decideRiskSettings,
  type SettingName,
  type showRiskSettings,
} from '../../contract/index.ts'
import { riskTables } from '../tables.ts'
import { settingsOf } from './settings-of.ts'
import { requireUnit } from '#platform/organisations/index.ts'

export async function showSettingsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof showRiskSettings>>): Promise<DecidedSettings> {
  await requireUnit(db, input.params.organisationId, actor, 'risk-prevention.read')
  return settingsOf(db, input.params.organisationId)
}

/** A named person decides what the annex leaves open; proposals change at once, levels that were confirmed stay. */
export async function decideSettingsUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof decideRiskSettings>>): Promise<DecidedSettings> {
  const { organisationId } = input.params
  const { settings, reason, revision } = input.body
  const unit = await requireUnit(db, organisationId, actor, 'risk-prevention.decide')
  const before = await settingsOf(db, organisationId)
  const values = {
    settings: asJson(settings),
    reason,
    decided_by: actor.personId,
    decided_by_name: actor.name,
    decided_at: now,
    revision: revision + 1,
  }
  const written = await riskTables(db)
    .insertInto('risk_prevention.setting')
    .values({ organisation_id: organisationId, ...values })
    .onConflict((conflict) =>
      conflict.column('organisation_id').doUpdateSet(values).where('risk_prevention.setting.revision', '=', revision),
    )
    .returning('revision')
    .executeTakeFirst()
  if (!written || (before.revision === 0 && revision > 0))
    throw riskProblems.refuse('risk-prevention.changed-meanwhile', '设置刚被他人确定，请核对最新内容后再试')
  const names = Object.keys(settingTexts) as SettingName[]
  const changed = names.filter((name) => settings[name] !== before.settings[name])
  audit({
    subject: `risk-prevention.setting:${organisationId}`,
    organisationId,
    summary: `确定“${unit.name}”风险防控设置：${changed.map((name) => settingTexts[name]).join('、') || '沿用原值'}`,
    details: { before: before.settings, after: settings, reason },
  })
  return settingsOf(db, organisationId)
}
