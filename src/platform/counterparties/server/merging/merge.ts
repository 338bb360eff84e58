import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import {
  counterpartyProblems,
  type CounterpartyDetail,
  type distinguishCounterparties,
  type mergeCounterparties,
} from '../../contract/index.ts'
import { calledIn, getCounterpartyRow, type CounterpartyRow } from '../select-counterparties.ts'
import { showCounterpartyDetail } from '../show-counterparty.ts'
import { counterpartyTables } from '../tables.ts'
import { faultOfMerge } from './fault-of-merge.ts'

const permission = 'counterparties.merge'

/** Gives the duplicate, and whatever was merged into it before, the canonical id of the one that stays. */
export async function mergeCounterpartiesUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof mergeCounterparties>>): Promise<CounterpartyDetail> {
  const kept = await getCounterpartyRow(db, params.counterpartyId, actor, permission)
  const merged = await getCounterpartyRow(db, body.mergedId, actor, permission)
  const fault = await faultOfMerge(db, kept, merged, actor)
  if (fault) throw counterpartyProblems.refuse('counterparties.not-mergeable', fault)
  await raiseRevisions(db, [
    [kept, body.revision],
    [merged, body.mergedRevision],
  ])
  const { rows: moved } = await sql<{ id: string }>`update counterparties.counterparty
    set canonical_id = ${kept.id} where canonical_id = ${merged.id} returning id`.execute(db)
  const id = newId()
  await counterpartyTables(db)
    .insertInto('counterparties.merger')
    .values({
      id,
      organisation_id: merged.organisation_id,
      kept_id: kept.id,
      merged_id: merged.id,
      moved_ids: moved.map((one) => one.id),
      reason: body.reason,
      merged_by: actor.personId,
      merged_by_name: actor.name,
      merged_at: now,
      undone_by_name: null,
      undone_at: null,
      undone_reason: null,
    })
    .execute()
  audit({
    subject: `counterparties.counterparty:${kept.id}`,
    organisationId: kept.organisation_id,
    summary: `把“${calledIn(merged)}”合并到“${calledIn(kept)}”：${body.reason}`,
    details: { mergerId: id, mergedId: merged.id },
  })
  return showCounterpartyDetail(db, kept.id, actor, permission)
}

/** In one order, so that two merges never wait for each other in a circle. */
async function raiseRevisions(tx: Transaction, pairs: (readonly [CounterpartyRow, number])[]): Promise<void> {
  for (const [row, revision] of pairs.toSorted(([a], [b]) => (a.id < b.id ? -1 : 1))) {
    const raised = await counterpartyTables(tx)
      .updateTable('counterparties.counterparty')
      .set({ revision: revision + 1 })
      .where('id', '=', row.id)
      .where('revision', '=', revision)
      .whereRef('canonical_id', '=', 'id')
      .returning('id')
      .executeTakeFirst()
    if (!raised)
      throw counterpartyProblems.refuse(
        'counterparties.changed-meanwhile',
        `“${calledIn(row)}”刚被他人修改，请重新预览后再合并`,
      )
  }
}

/** 不是同一户 */
export async function distinguishUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof distinguishCounterparties>>): Promise<void> {
  const one = await getCounterpartyRow(db, params.counterpartyId, actor, permission)
  const other = await getCounterpartyRow(db, body.otherId, actor, permission)
  if (one.id === other.id) throw counterpartyProblems.refuse('counterparties.not-found', '请选择两户不同的企业或个人')
  const [first, second] = one.id < other.id ? [one, other] : [other, one]
  await counterpartyTables(db)
    .insertInto('counterparties.distinction')
    .values({
      first_id: first.id,
      second_id: second.id,
      organisation_id: one.organisation_id,
      reason: body.reason,
      distinguished_by_name: actor.name,
      distinguished_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  audit({
    subject: `counterparties.counterparty:${one.id}`,
    organisationId: one.organisation_id,
    summary: `确认“${calledIn(one)}”与“${calledIn(other)}”不是同一户：${body.reason}`,
  })
}
