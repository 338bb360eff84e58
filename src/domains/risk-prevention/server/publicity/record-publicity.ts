import type { Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { recordFact, withdrawFact } from '#platform/evidence/index.ts'
import { officeKinds, pictureKinds, videoKinds } from '#platform/files/contract/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import {
  publicityChannelTexts,
  publicityDone,
  riskProblems,
  type Publicity,
  type PublicityChannel,
  type recordPublicity,
  type withdrawPublicity,
} from '../../contract/index.ts'
import { findBatch, noteEvent, openBatch, type FoundBatch } from '../batches/open-batch.ts'
import { subjectOfBatch } from '../facts/subject-of-batch.ts'
import { riskTables } from '../tables.ts'
import { getPublicityRow, toPublicity } from './to-publicity.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const rules = {
  accept: [...officeKinds, ...pictureKinds, ...videoKinds, 'pdf' as const, 'ofd' as const],
  maximumBytes: 200 * 1024 * 1024,
}

/** One activity by one channel, with the fact of it. A web page is noted with its address and the moment it was seen. */
export async function recordPublicityUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof recordPublicity>>): Promise<Publicity> {
  const { batchId } = input.params
  const { body } = input
  const { batch } = await openBatch(db, { batchId, actor, action: 'recordPublicity', now })
  if (body.heldOn > today)
    throw riskProblems.refuse('risk-prevention.day-in-the-future', `宣传日期 ${body.heldOn} 还没有到`)
  if (body.riskPointId) await requirePointOf(db, batchId, body.riskPointId)
  const files: string[] = []
  for (const uploadId of body.uploadIds) {
    const file = await takeUpload(db, { uploadId, actor, organisationId: batch.organisation_id, at: now, rules })
    files.push(file.id)
  }
  const id = await insertPublicity(db, { batch, actor, now, ...body, files })
  audit({
    subject: `risk-prevention.publicity:${id}`,
    organisationId: batch.organisation_id,
    summary: `登记宣传“${body.activity}”（${publicityChannelTexts[body.channel]}）`,
  })
  return toPublicity(db, await getPublicityRow(db, id, actor))
}

async function requirePointOf(tx: Transaction, batchId: string, riskPointId: string): Promise<void> {
  const found = await riskTables(tx)
    .selectFrom('risk_prevention.risk_point')
    .select('id')
    .where('id', '=', riskPointId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  if (!found) throw riskProblems.refuse('risk-prevention.point-not-found', '这个风险点不在本批中，请重新选择')
}

export interface NewPublicity {
  readonly batch: FoundBatch
  readonly riskPointId: string | null
  readonly channel: PublicityChannel
  readonly activity: string
  readonly audience: string
  readonly heldOn: string
  readonly reach: number | null
  readonly materials: readonly string[]
  readonly address: string | null
  readonly files: readonly string[]
  readonly actor: Actor
  readonly now: Date
}

export async function insertPublicity(tx: Transaction, entry: NewPublicity): Promise<string> {
  const { batch, actor, now } = entry
  const { id: factId } = await recordFact(tx, {
    kind: publicityDone,
    organisationId: batch.organisation_id,
    occurredOn: entry.heldOn,
    at: now,
    subject: subjectOfBatch(batch),
    facts: {
      channel: entry.channel,
      audience: entry.audience,
      materials: entry.materials.length + entry.files.length,
      ...(entry.reach === null ? {} : { reach: entry.reach }),
      ...(entry.address === null ? {} : { address: entry.address }),
    },
    actor,
  })
  const id = newId()
  await riskTables(tx)
    .insertInto('risk_prevention.publicity')
    .values({
      id,
      batch_id: batch.id,
      risk_point_id: entry.riskPointId,
      organisation_id: batch.organisation_id,
      channel: entry.channel,
      activity: entry.activity,
      audience: entry.audience,
      held_on: entry.heldOn,
      reach: entry.reach,
      materials: [...entry.materials],
      address: entry.address,
      seen_at: entry.address === null ? null : now,
      file_ids: [...entry.files],
      fact_id: factId,
      recorded_by_name: actor.name,
      withdrawn_because: null,
      created_at: now,
    })
    .execute()
  const summary = `${publicityChannelTexts[entry.channel]}宣传：${entry.activity}`
  await noteEvent(tx, { batchId: batch.id, step: 'publication', summary, actor, now })
  return id
}

export async function withdrawPublicityUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof withdrawPublicity>>): Promise<void> {
  const { publicityId } = input.params
  const { reason } = input.body
  const row = await getPublicityRow(db, publicityId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.edit')
  const batch = await findBatch(db, row.batch_id, actor)
  const withdrawn = await riskTables(db)
    .updateTable('risk_prevention.publicity')
    .set({ withdrawn_because: reason })
    .where('id', '=', publicityId)
    .where('withdrawn_because', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!withdrawn) throw riskProblems.refuse('risk-prevention.not-possible-now', '这条宣传登记已经撤销')
  await withdrawFact(db, { factId: row.fact_id, reason, actor, at: now })
  const summary = `撤销宣传登记“${row.activity}”`
  await noteEvent(db, { batchId: batch.id, step: 'publication', summary, note: reason, actor, now })
  audit({
    subject: `risk-prevention.publicity:${publicityId}`,
    organisationId: row.organisation_id,
    summary: `${summary}：${reason}`,
  })
}
