import type { InputOf, Writing } from '#base/http/index.ts'
import { sendNextVersion } from '#platform/registers/index.ts'
import { riskList, type sendListToReview } from '../../contract/index.ts'
import { listRowOf } from '../../domain/index.ts'
import { noteEvent, openBatch } from '../batches/open-batch.ts'
import { riskTables } from '../tables.ts'
import { publicPointsOf } from './public-points-of.ts'

/** What stands in the batch now is frozen as the next version of its list and handed to 发布审核. */
export async function sendListToReviewUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof sendListToReview>>): Promise<{ publicationId: string }> {
  const { batchId } = input.params
  const { batch } = await openBatch(db, { batchId, actor, action: 'publish', now, revision: input.body.revision })
  const points = await publicPointsOf(db, batch.id)
  const { version, publication } = await sendNextVersion(db, {
    kind: riskList.kind,
    subjectId: batch.id,
    organisationId: batch.organisation_id,
    title: `${batch.organisation_name}违法风险点清单（${batch.title}）`,
    note: input.body.note,
    effectiveOn: input.body.effectiveOn,
    items: points.map(({ id, content }) => ({ key: id, values: listRowOf(content) })),
    actor,
    at: now,
    today,
  })
  await riskTables(db)
    .updateTable('risk_prevention.batch')
    .set({ publication_id: publication.id })
    .where('id', '=', batchId)
    .execute()
  const summary = `清单 ${version.rowCount} 个风险点送发布审核`
  await noteEvent(db, { batchId, step: 'publication', summary, note: input.body.note, actor, now })
  audit({
    subject: `risk-prevention.batch:${batchId}`,
    organisationId: batch.organisation_id,
    summary: `“${batch.title}”${summary}`,
  })
  return { publicationId: publication.id }
}
