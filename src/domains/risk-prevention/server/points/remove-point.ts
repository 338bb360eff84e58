import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { removeUnseenCase } from '#domains/typical-cases/index.ts'
import { riskProblems, type removeRiskPoint } from '../../contract/index.ts'
import { pointCases } from '../typical-case/point-cases.ts'
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
  await removeDraftLetters(db, riskPointId)
  await removeDraftCase(db, riskPointId)
  await riskTables(db).deleteFrom('risk_prevention.risk_point').where('id', '=', riskPointId).execute()
  await noteEvent(db, { batchId, step: 'points', summary: `删除风险点“${point.name}”`, actor, now })
  audit({
    subject: `risk-prevention.risk-point:${riskPointId}`,
    organisationId: batch.organisation_id,
    summary: `删除违法风险点“${point.name}”`,
    details: { content: point.content },
  })
}

/** Drafts go with their point; what was sent to another body keeps it. */
async function removeDraftLetters(tx: Transaction, riskPointId: string): Promise<void> {
  const letters = riskTables(tx)
  const sent = await letters
    .selectFrom('risk_prevention.suggestion_letter')
    .select('number')
    .where('risk_point_id', '=', riskPointId)
    .where('state', '<>', 'draft')
    .limit(1)
    .executeTakeFirst()
  if (sent)
    throw riskProblems.refuse(
      'risk-prevention.not-possible-now',
      `就这个风险点已发出工作建议函 ${sent.number}，不能删除；不再适用的请停用`,
    )
  await letters.deleteFrom('risk_prevention.suggestion_letter').where('risk_point_id', '=', riskPointId).execute()
}

/** A case that nobody else has seen yet goes with its point. */
async function removeDraftCase(tx: Transaction, riskPointId: string): Promise<void> {
  const { seenAs } = await removeUnseenCase(tx, pointCases.key, riskPointId)
  if (seenAs !== null)
    throw riskProblems.refuse(
      'risk-prevention.not-possible-now',
      `这个风险点已写成典型案例“${seenAs}”并送审，不能删除；不再适用的请停用`,
    )
}
