import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import {
  RiskPointDraft,
  riskLevelTexts,
  riskProblems,
  type confirmLevel,
  type RiskPoint,
} from '../../contract/index.ts'
import { proposeLevel } from '../../domain/index.ts'
import { openBatch } from '../batches/open-batch.ts'
import { settingsOf } from '../settings/settings-of.ts'
import { riskTables } from '../tables.ts'
import { findPoint, getPoint, requireRevision } from './open-point.ts'

/** The proposal is kept as it stood, with its counts; another level than the proposed one needs a reason. */
export async function confirmLevelUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof confirmLevel>>): Promise<RiskPoint> {
  const { riskPointId } = input.params
  const { level, reason, revision } = input.body
  const { batch_id: batchId } = await findPoint(db, riskPointId, actor)
  const { batch } = await openBatch(db, { batchId, actor, action: 'confirmLevels', now })
  const point = await findPoint(db, riskPointId, actor)
  requireRevision(point, revision)
  const { settings } = await settingsOf(db, batch.organisation_id)
  if (settings.scheme === 'two' && level === 'medium')
    throw riskProblems.refuse('risk-prevention.not-possible-now', '本单位采用两级：请选择高风险或低风险')
  const proposal = proposeLevel(RiskPointDraft.parse(point.content), settings)
  if (proposal.level !== level && !reason)
    throw riskProblems.refuse(
      'risk-prevention.reason-needed',
      proposal.level
        ? `按数据建议为${riskLevelTexts[proposal.level]}：确认为其他等级请写明理由`
        : '没有数据可供建议：请写明确定等级的理由',
    )
  await riskTables(db)
    .updateTable('risk_prevention.risk_point')
    .set({
      level,
      level_proposal: asJson(proposal),
      level_reason: reason,
      level_by_name: actor.name,
      level_at: now,
      revision: revision + 1,
      changed_at: now,
    })
    .where('id', '=', riskPointId)
    .execute()
  audit({
    subject: `risk-prevention.risk-point:${riskPointId}`,
    organisationId: batch.organisation_id,
    summary: `确认“${point.name}”为${riskLevelTexts[level]}`,
    details: { proposed: proposal.level, reason },
  })
  return getPoint(db, riskPointId, actor)
}
