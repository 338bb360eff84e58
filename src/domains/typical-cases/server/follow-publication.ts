import { dayOf } from '#base/clock/index.ts'
import { recordFact, withdrawFact } from '#platform/evidence/index.ts'
import type { PublicationFollower } from '#platform/publishing/index.ts'
import { casePublished } from '../contract/index.ts'
import { workTextOf } from './case-sources.ts'
import { typicalCaseTables } from './tables.ts'

/** What is published is a fact of its unit, and none any longer when it is taken down. */
export const followCasePublication: PublicationFollower = async (tx, { subject, state, comment, actor, at }) => {
  const tables = typicalCaseTables(tx)
  const row = await tables
    .selectFrom('typical_cases.typical_case')
    .selectAll()
    .where('id', '=', subject.id)
    .executeTakeFirst()
  if (!row) return
  const keep = (factId: string | null) =>
    tables.updateTable('typical_cases.typical_case').set({ fact_id: factId }).where('id', '=', row.id).execute()
  if (state === 'published' && !row.fact_id) {
    const { id } = await recordFact(tx, {
      kind: casePublished,
      organisationId: row.organisation_id,
      occurredOn: dayOf(at),
      at,
      subject: { module: 'typical-cases', id: row.id, label: row.title, link: `/typical-cases/${row.id}` },
      facts: { work: workTextOf(row.work) },
      actor,
    })
    await keep(id)
  }
  if (state === 'withdrawn' && row.fact_id) {
    await withdrawFact(tx, { factId: row.fact_id, reason: comment || '案例已撤下', actor, at })
    await keep(null)
  }
}
