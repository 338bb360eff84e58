import type { OutputOf } from '#base/http/index.ts'
import { inTransaction } from '#base/database/index.ts'
import { businessToday } from '#base/clock/index.ts'
import { newId } from '#base/ids/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { SignedIn, TestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { itemsOf } from '../domain/index.ts'

/** A sealed dossier as the engine of papers leaves it; binding has tests of its own. */
export async function sealDossier(
  app: Pick<TestApplication, 'database'>,
  organisationId: string,
  title: string,
  preparedBy: string,
  content: Uint8Array,
): Promise<string> {
  const id = newId()
  const at = new Date()
  const file = await inTransaction(app.database.db, (tx) =>
    storeFile(tx, { content, name: `${title}.pdf`, organisationId, actor: null, at }),
  )
  await app.database.pool.query(
    `insert into papers.dossier (id, organisation_id, module, subject_kind, subject_id, title, version, state, pages, file_id,
       sha256, seal, code, bound_on, requested_by, requested_by_name, requested_at)
     values ($1, $2, 'mediation', 'case', $3, $4, 1, 'sealed', 5, $5, 'x', 'x', $6, $7, $8, '演示经办', now())`,
    [id, organisationId, newId(), title, file.id, id, businessToday(), preparedBy],
  )
  return id
}

/** A round of all dossiers that a unit and those below it sealed this year. */
export async function createRound(by: SignedIn, organisationId: string, over: object = {}): Promise<endpoints.Round> {
  const today = businessToday()
  const { id } = await by.call(endpoints.createRound, {
    body: {
      organisationId,
      title: '下半年行政调解案卷评查',
      kind: 'review',
      works: ['mediation'],
      fromOn: `${today.slice(0, 4)}-01-01`,
      untilOn: today,
      sample: { by: 'count', count: 2 },
      reviewersPerFile: 2,
      tolerance: 10,
      ...over,
    },
  })
  return by.call(endpoints.showRound, { params: { roundId: id } })
}

/** Full points but for the second item, and what was found. */
export function pointsOf(
  { sheet }: OutputOf<typeof endpoints.showAssignment>,
  second: number | null = null,
): endpoints.ItemScore[] {
  return itemsOf(sheet.content).map(({ points }, place) =>
    place === 1 && second !== null ? { points: second, remark: '缺审批' } : { points, remark: '' },
  )
}
