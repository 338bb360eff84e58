import type { InputOf, Writing } from '#base/http/index.ts'
import { withdrawFact } from '#platform/evidence/index.ts'
import { supervisionProblems, type Visit, type withdrawVisit } from '../../contract/index.ts'
import { supervisionTables } from '../tables.ts'
import { getVisit } from './read-visit.ts'

/** The record stays readable with its reason; its fact counts no more. */
export async function withdrawVisitUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof withdrawVisit>>): Promise<Visit> {
  const { visitId } = input.params
  const { revision, reason } = input.body
  const tables = supervisionTables(db)
  const row = await tables
    .selectFrom('supervision.visit')
    .select('fact_id')
    .where('id', '=', visitId)
    .forUpdate()
    .executeTakeFirst()
  const visit = await getVisit(db, visitId, actor)
  if (visit.revision !== revision)
    throw supervisionProblems.refuse('supervision.changed-meanwhile', '督导记录刚被他人处理，请刷新后查看')
  if (!row || !visit.actions.includes('withdraw'))
    throw supervisionProblems.refuse(
      'supervision.not-possible-now',
      visit.findings.some((finding) => finding.rectification)
        ? '已据此下达整改通知，请先作废通知再撤销督导记录'
        : '督导记录现在的状态或您的岗位不允许撤销',
    )
  await tables
    .updateTable('supervision.visit')
    .set({ state: 'withdrawn', withdrawal_reason: reason, revision: revision + 1 })
    .where('id', '=', visitId)
    .execute()
  await withdrawFact(db, { factId: row.fact_id, reason, at: now, actor })
  audit({
    subject: `supervision.visit:${visitId}`,
    organisationId: visit.organisationId,
    summary: `撤销${visit.visitedOn}对“${visit.organisationName}”的督导记录：${reason}`,
  })
  return getVisit(db, visitId, actor)
}
