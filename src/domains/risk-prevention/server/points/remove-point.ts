import type { InputOf, Writing } from '#base/http/index.ts'
import type { removeRiskPoint } from '../../contract/index.ts'
import { noteEvent, openBatch } from '../batches/open-batch.ts'
import { riskTables } from '../tables.ts'
import { findPoint, requireRevision } from './open-point.ts'

/** Takes out a point while its batch is being written. */
export async function removeRiskPointUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof removeRiskPoint>>): Promise<void> {
  const { riskPointId } = input.params
  const { batch_id: batchId } = await findPoint(db, riskPointId, actor)
  const { batch } = await openBatch(db, { batchId, actor, action: 'editPoints', now })
  const point = await findPoint(db, riskPointId, actor)
  requireRevision(point, input.query.revision)
  await riskTables(db).deleteFrom('risk_prevention.risk_point').where('id', '=', riskPointId).execute()
  await noteEvent(db, { batchId, step: 'points', summary: `删除风险点“${point.name}”`, actor, now })
  audit({
    subject: `risk-prevention.risk-point:${riskPointId}`,
    organisationId: batch.organisation_id,
    summary: `删除违法风险点“${point.name}”`,
    details: { content: point.content },
  })
}
