import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import {
  draftRegisterVersion,
  listRegisterVersions,
  reviseRegisterVersion,
  sendRegisterVersionToReview,
  type RegisterVersion,
} from '#platform/registers/index.ts'
import { riskList, type sendListToReview } from '../../contract/index.ts'
import { listRowOf } from '../../domain/index.ts'
import { noteEvent, openBatch, type FoundBatch } from '../batches/open-batch.ts'
import { riskTables } from '../tables.ts'
import { publicPointsOf } from './public-points-of.ts'

type Body = InputOf<typeof sendListToReview>['body']

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
  const version = await prepare(db, batch, input.body, now, today)
  const publication = await sendRegisterVersionToReview(db, {
    versionId: version.id,
    revision: version.revision,
    actor,
    at: now,
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

/** The draft that was returned is written anew; otherwise the next version begins. */
async function prepare(
  tx: Transaction,
  batch: FoundBatch,
  { effectiveOn, note }: Body,
  at: Date,
  today: string,
): Promise<RegisterVersion> {
  const list = { kind: riskList.kind, subjectId: batch.id }
  const points = await publicPointsOf(tx, batch.id)
  const content = {
    title: `${batch.organisation_name}违法风险点清单（${batch.title}）`,
    note,
    effectiveOn,
    items: points.map(({ id, content }) => ({ key: id, values: listRowOf(content) })),
    at,
  }
  const known = await listRegisterVersions(tx, { ...list, today })
  const draft = known?.versions.find(({ state }) => state === 'draft')
  if (draft) return reviseRegisterVersion(tx, { ...content, versionId: draft.id, revision: draft.revision })
  return draftRegisterVersion(tx, { ...content, ...list, organisationId: batch.organisation_id })
}
