import type { InputOf, OutputOf, Writing } from '#base/http/index.ts'
import { openConsultation } from '#domains/consultations/index.ts'
import type { consultOnBatch } from '../../contract/index.ts'
import { clauseTextOf } from '../../domain/index.ts'
import { noteEvent, openBatch } from '../batches/open-batch.ts'
import { publicPointsOf } from '../publication/public-points-of.ts'
import { riskTables } from '../tables.ts'

/** Points and measures are put before those whom they concern, one clause each; internal causes stay inside. */
export async function consultOnBatchUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof consultOnBatch>>): Promise<OutputOf<typeof consultOnBatch>> {
  const { batchId } = input.params
  const { revision, ...asked } = input.body
  const { batch } = await openBatch(db, { batchId, actor, action: 'consult', now, revision })
  const points = await publicPointsOf(db, batchId)
  const { id, publicationId } = await openConsultation(db, {
    ...asked,
    subject: {
      module: 'risk-prevention',
      id: batchId,
      label: batch.title,
      link: `/risk-prevention/batches/${batchId}`,
    },
    organisationId: batch.organisation_id,
    title: `关于${batch.organisation_name}违法风险点和防控措施（${batch.title}）征求意见`.slice(0, 120),
    clauses: points.map(({ id: key, content }) => ({ key, title: content.name, text: clauseTextOf(content) })),
    actor,
    at: now,
  })
  await riskTables(db)
    .updateTable('risk_prevention.batch')
    .set({ consultation_id: id })
    .where('id', '=', batchId)
    .execute()
  const summary = `发起征求意见，${points.length} 个风险点`
  await noteEvent(db, { batchId, step: 'consultation', summary, actor, now })
  audit({
    subject: `risk-prevention.batch:${batchId}`,
    organisationId: batch.organisation_id,
    summary: `“${batch.title}”${summary}`,
  })
  return { consultationId: id, publicationId }
}
