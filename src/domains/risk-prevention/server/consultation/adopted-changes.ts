import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type InputOf, type OutputOf, type UseCase, type Writing } from '#base/http/index.ts'
import { listAdoptedTexts } from '#domains/consultations/index.ts'
import {
  RiskPointDraft,
  riskProblems,
  type AdoptedChange,
  type listAdoptedChanges,
  type RiskPoint,
  type writeBackAdopted,
} from '../../contract/index.ts'
import { adoptedParts, availableBatchActions, withAdopted } from '../../domain/index.ts'
import { findBatch, noteEvent, openBatch } from '../batches/open-batch.ts'
import { readContent } from '../batches/read-content.ts'
import { findPoint, getPoint, requireRevision } from '../points/open-point.ts'
import { updateContent } from '../points/save-point.ts'
import { riskTables } from '../tables.ts'

/** Points whose text does not yet say what was adopted, with both texts; written back, they leave the list. */
export async function listAdoptedChangesUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listAdoptedChanges>>): Promise<OutputOf<typeof listAdoptedChanges>> {
  const batch = await findBatch(db, input.params.batchId, actor)
  const actions = availableBatchActions(batch.stage, await readContent(db, batch), (permission) =>
    mayAct(actor, permission, batch.path),
  )
  const edit = actions.find(({ action }) => action === 'editPoints')
  const because = edit ? edit.because : '本批现在不能改风险点：它处在另一个步骤，或您的岗位没有这项权限'
  return { items: (await pendingOf(db, batch.id)).map((change) => ({ ...change, because })) }
}

async function pendingOf(db: Db | Transaction, batchId: string): Promise<Omit<AdoptedChange, 'because'>[]> {
  const adopted = await listAdoptedTexts(db, { module: 'risk-prevention', id: batchId })
  if (!adopted.length) return []
  const points = await riskTables(db)
    .selectFrom('risk_prevention.risk_point')
    .select(['id', 'name', 'level', 'content', 'revision'])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'active')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return points.flatMap(({ id, name, level, content, revision }) => {
    const text = adopted.find(({ key }) => key === id)
    const parts = text ? adoptedParts(RiskPointDraft.parse(content), level, text) : []
    return text && parts.length
      ? [{ riskPointId: id, pointName: name, revision, reasons: [...text.reasons], parts }]
      : []
  })
}

/** Everything that can be carried over at once; the rest stays in the list for the point's form. */
export async function writeBackAdoptedUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof writeBackAdopted>>): Promise<RiskPoint> {
  const { riskPointId } = input.params
  const { batch_id: batchId } = await findPoint(db, riskPointId, actor)
  const { batch } = await openBatch(db, { batchId, actor, action: 'editPoints', now })
  const point = await findPoint(db, riskPointId, actor)
  requireRevision(point, input.body.revision)
  const parts = (await pendingOf(db, batchId))
    .filter((change) => change.riskPointId === riskPointId)
    .flatMap((change) => change.parts.filter(({ canWriteBack }) => canWriteBack))
  if (!parts.length)
    throw riskProblems.refuse('risk-prevention.not-possible-now', '没有可以自动写回的修改，请打开风险点手工修改')
  const before = RiskPointDraft.parse(point.content)
  const written = RiskPointDraft.safeParse(withAdopted(before, parts))
  if (!written.success)
    throw riskProblems.refuse('risk-prevention.not-possible-now', '采纳的文字过长或格式不合，请打开风险点手工修改')
  await updateContent(db, point, written.data, now)
  const summary = `按采纳的意见修改“${point.name}”：${parts.map(({ title }) => title).join('、')}`
  await noteEvent(db, { batchId, step: 'consultation', summary, actor, now })
  audit({
    subject: `risk-prevention.risk-point:${riskPointId}`,
    organisationId: batch.organisation_id,
    summary,
    details: { parts },
  })
  return getPoint(db, riskPointId, actor)
}
