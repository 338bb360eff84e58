import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import type { Evaluation, EvaluationBasis } from '../../contract/index.ts'
import { availableBatchActions, proposeReviews } from '../../domain/index.ts'
import { listClosedSurveysOf } from '#platform/surveys/index.ts'
import { findBatch } from '../batches/open-batch.ts'
import { readContent } from '../batches/read-content.ts'
import { settingsOf } from '../settings/settings-of.ts'
import { riskTables } from '../tables.ts'
import { pointsOf } from './figures-of.ts'
import { comparisonFromRecords } from './comparison-from-records.ts'
import { proposeBasis } from './propose-basis.ts'

/** The evaluation of a batch, or the basis that is proposed for it. @throws Problem `risk-prevention.batch-not-found` */
export async function getEvaluation(
  db: Db | Transaction,
  batchId: string,
  actor: Actor,
  today: string,
): Promise<Evaluation> {
  const batch = await findBatch(db, batchId, actor)
  const found = await riskTables(db)
    .selectFrom('risk_prevention.evaluation')
    .selectAll()
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  const actions = availableBatchActions(batch.stage, await readContent(db, batch), (permission) =>
    mayAct(actor, permission, batch.path),
  )
  const points = await pointsOf(db, batchId)
  const basis: EvaluationBasis = found?.basis ?? (await proposeBasis(db, batch, points, today))
  const { settings } = await settingsOf(db, batch.organisation_id)
  const isFinal = found?.state === 'final'
  return {
    id: found?.id ?? null,
    batchId,
    batchTitle: batch.title,
    organisationId: batch.organisation_id,
    organisationName: batch.organisation_name,
    state: found?.state ?? 'none',
    basis,
    figures: found?.figures ?? null,
    parts: found?.parts ?? null,
    points: await Promise.all(
      points.map(async (point) => ({
        id: point.id,
        name: point.name,
        item: point.content.item,
        place: point.content.place,
        counted: await comparisonFromRecords(db, batch, point, basis),
      })),
    ),
    reviews: found ? proposeReviews(found.figures.compared, settings.inspectionFall) : [],
    surveys: await listClosedSurveysOf(db, batch.organisation_id),
    finalisedByName: found?.finalised_by_name ?? null,
    finalisedAt: found?.finalised_at?.toISOString() ?? null,
    revision: found?.revision ?? 0,
    mayEdit: !isFinal && actions.some(({ action, because }) => action === 'evaluate' && because === null),
    mayFinalise:
      found !== undefined &&
      batch.stage !== 'closed' &&
      batch.stage !== 'discarded' &&
      mayAct(actor, 'risk-prevention.confirm', batch.path),
  }
}
