import type { InputOf, Writing } from '#base/http/index.ts'
import { riskProblems, type retireRiskPoint, type RiskPoint } from '../../contract/index.ts'
import { findBatch, noteEvent } from '../batches/open-batch.ts'
import { riskTables } from '../tables.ts'
import { findPoint, getPoint, requireRevision } from './open-point.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** A point that does not fit any more leaves the next published version; it can be brought back. */
export async function retireRiskPointUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof retireRiskPoint>>): Promise<RiskPoint> {
  const { riskPointId } = input.params
  const { retired, reason, revision } = input.body
  const { batch_id: batchId } = await findPoint(db, riskPointId, actor)
  const tables = riskTables(db)
  await tables.selectFrom('risk_prevention.batch').select('id').where('id', '=', batchId).forUpdate().execute()
  const batch = await findBatch(db, batchId, actor)
  await requireUnit(db, batch.organisation_id, actor, 'risk-prevention.confirm')
  const point = await findPoint(db, riskPointId, actor)
  requireRevision(point, revision)
  if ((point.state === 'retired') === retired)
    throw riskProblems.refuse('risk-prevention.not-possible-now', retired ? '这个风险点已经停用' : '这个风险点没有停用')
  await tables
    .updateTable('risk_prevention.risk_point')
    .set({
      state: retired ? 'retired' : 'active',
      retired_because: retired ? reason : null,
      revision: revision + 1,
      changed_at: now,
    })
    .where('id', '=', riskPointId)
    .execute()
  const summary = `${retired ? '停用' : '恢复'}风险点“${point.name}”`
  await noteEvent(db, { batchId, step: 'evaluation', summary, note: reason, actor, now })
  audit({
    subject: `risk-prevention.risk-point:${riskPointId}`,
    organisationId: batch.organisation_id,
    summary: `${summary}：${reason}`,
  })
  return getPoint(db, riskPointId, actor)
}
