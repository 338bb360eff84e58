import { sql } from 'kysely'
import type { InputOf, Writing } from '#base/http/index.ts'
import { counterpartyProblems, type CounterpartyDetail, type undoMerger } from '../../contract/index.ts'
import { calledIn, getCounterpartyRow } from '../select-counterparties.ts'
import { showCounterpartyDetail } from '../show-counterparty.ts'
import { counterpartyTables } from '../tables.ts'
import { isDealtWithElsewhere } from './fault-of-merge.ts'

const permission = 'counterparties.merge'
const notNow = (why: string) => counterpartyProblems.refuse('counterparties.not-undoable', why)

/** Everybody whom the merge moved is what they were before. */
export async function undoMergerUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof undoMerger>>): Promise<CounterpartyDetail> {
  const row = await getCounterpartyRow(db, params.counterpartyId, actor, permission)
  const merger = await counterpartyTables(db)
    .selectFrom('counterparties.merger')
    .selectAll()
    .where('id', '=', params.mergerId)
    .where((eb) =>
      eb('kept_id', 'in', eb.selectFrom('counterparties.counterparty').select('id').where('canonical_id', '=', row.id)),
    )
    .forUpdate()
    .executeTakeFirst()
  if (!merger) throw counterpartyProblems.refuse('counterparties.merger-not-found', '这户没有这次合并')
  if (merger.undone_at) throw notNow(`这次合并已由${merger.undone_by_name ?? ''}撤销`)
  if (merger.kept_id !== row.id) throw notNow(`它后来又合并到了“${calledIn(row)}”，请先撤销后一次合并`)
  if (await isDealtWithElsewhere(db, [row.id], actor))
    throw notNow('这户还涉及您权限范围以外的单位，请由上一级单位撤销')
  await sql`update counterparties.counterparty set canonical_id = ${merger.merged_id}
    where id = any(${merger.moved_ids}::uuid[]) and canonical_id = ${row.id}`.execute(db)
  await sql`update counterparties.counterparty set revision = revision + 1
    where id in (${row.id}, ${merger.merged_id})`.execute(db)
  await counterpartyTables(db)
    .updateTable('counterparties.merger')
    .set({ undone_at: now, undone_by_name: actor.name, undone_reason: body.reason })
    .where('id', '=', merger.id)
    .execute()
  audit({
    subject: `counterparties.counterparty:${row.id}`,
    organisationId: row.organisation_id,
    summary: `撤销“${calledIn(row)}”的一次合并：${body.reason}`,
    details: { mergerId: merger.id, mergedId: merger.merged_id },
  })
  return showCounterpartyDetail(db, row.id, actor, permission)
}
