import { isDeepStrictEqual } from 'node:util'
import { sql, type Selectable } from 'kysely'
import { asJson, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { riskProblems, type RiskPoint, type RiskPointDraft, type saveRiskPoint } from '../../contract/index.ts'
import { noteEvent, openBatch } from '../batches/open-batch.ts'
import { riskTables, type RiskPointTable } from '../tables.ts'
import { getPoint, requireRevision } from './open-point.ts'

/** Saves a point under its id, new or known. What the level rests on having changed, the level is to be confirmed again. */
export async function saveRiskPointUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof saveRiskPoint>>): Promise<RiskPoint> {
  const { batchId, riskPointId } = input.params
  const { revision, content } = input.body
  const { batch } = await openBatch(db, { batchId, actor, action: 'editPoints', now })
  const tables = riskTables(db)
  const known = await tables
    .selectFrom('risk_prevention.risk_point')
    .selectAll()
    .where('id', '=', riskPointId)
    .executeTakeFirst()
  if (known && known.batch_id !== batchId)
    throw riskProblems.refuse('risk-prevention.point-not-found', '这个风险点不在本批中，请刷新后再试')
  if (!known && revision > 0) throw riskProblems.refuse('risk-prevention.point-not-found', '这个风险点已被删除')
  if (known?.state === 'retired')
    throw riskProblems.refuse('risk-prevention.not-possible-now', '这个风险点已停用，恢复以后才能修改')
  if (known) {
    requireRevision(known, revision)
    await updateContent(db, known, content, now)
  } else {
    await insertPoint(db, { id: riskPointId, batchId, organisationId: batch.organisation_id, content, now })
    await noteEvent(db, { batchId, step: 'points', summary: `新增风险点“${content.name}”`, actor, now })
  }
  audit({
    subject: `risk-prevention.risk-point:${riskPointId}`,
    organisationId: batch.organisation_id,
    summary: `保存违法风险点“${content.name}”`,
  })
  return getPoint(db, riskPointId, actor)
}

/** Writes a point anew. What the level rests on having changed, the level is to be confirmed again. */
export async function updateContent(
  tx: Transaction,
  known: Pick<Selectable<RiskPointTable>, 'id' | 'content' | 'revision'>,
  content: RiskPointDraft,
  now: Date,
): Promise<void> {
  const levelStands =
    isDeepStrictEqual(known.content.counts, content.counts) && known.content.lawUnclear === content.lawUnclear
  await riskTables(tx)
    .updateTable('risk_prevention.risk_point')
    .set({
      ...columnsOf(content),
      ...(levelStands ? {} : { level: null, level_at: null, level_by_name: null, level_reason: null }),
      revision: known.revision + 1,
      changed_at: now,
    })
    .where('id', '=', known.id)
    .execute()
}

export async function insertPoint(
  tx: Transaction,
  point: { id: string; batchId: string; organisationId: string; content: RiskPointDraft; now: Date },
): Promise<void> {
  const { last } = await riskTables(tx)
    .selectFrom('risk_prevention.risk_point')
    .select(sql<number>`coalesce(max(position), 0)::int`.as('last'))
    .where('batch_id', '=', point.batchId)
    .executeTakeFirstOrThrow()
  await riskTables(tx)
    .insertInto('risk_prevention.risk_point')
    .values({
      id: point.id,
      batch_id: point.batchId,
      organisation_id: point.organisationId,
      position: last + 1,
      ...columnsOf(point.content),
      level: null,
      level_proposal: null,
      level_reason: null,
      level_by_name: null,
      level_at: null,
      state: 'active',
      retired_because: null,
      revision: 1,
      created_at: point.now,
      changed_at: point.now,
    })
    .execute()
}

function columnsOf(content: RiskPointDraft) {
  return {
    name: content.name,
    item: content.item,
    place: content.place,
    time_pattern: content.timePattern,
    trade_code: content.trade.code,
    trade_name: content.trade.name,
    responsible_unit: content.responsibleUnit,
    cases: content.counts?.cases ?? null,
    measures: content.measures.length,
    content: asJson(content),
  }
}
