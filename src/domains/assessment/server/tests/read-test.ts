import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { ProgrammesTables } from '#domains/programmes/index.ts'
import type { WrittenTest } from '../../contract/index.ts'
import { drawOrder, exactMean } from '../../domain/index.ts'
import { assessmentTables, type WrittenTestTable } from '../tables.ts'
import { scoresOfTest } from './scores-of-test.ts'

export function selectTests(db: Db | Transaction) {
  return assessmentTables(db)
    .withTables<ProgrammesTables>()
    .selectFrom('assessment.written_test as w')
    .innerJoin('programmes.programme as p', 'p.id', 'w.programme_id')
    .innerJoin('programmes.row as r', 'r.id', 'w.row_id')
    .innerJoin('organisations.organisation as i', 'i.id', 'p.organisation_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'w.organisation_id')
    .selectAll('w')
    .select(['r.code as row_code', 'o.name as unit_name', 'i.path as issuer_path'])
}

export type SelectedTest = Selectable<WrittenTestTable> & { row_code: string; unit_name: string; issuer_path: string }

/** Tests with everybody who sits; the draw is made again from its seed and roster. */
export async function testsShown(db: Db | Transaction, tests: readonly SelectedTest[]): Promise<WrittenTest[]> {
  if (!tests.length) return []
  const entered = await assessmentTables(db)
    .selectFrom('assessment.test_score')
    .selectAll()
    .where(
      'test_id',
      'in',
      tests.map((test) => test.id),
    )
    .execute()
  const byTest = Map.groupBy(entered, (one) => one.test_id)
  return tests.map((test) => {
    const own = byTest.get(test.id) ?? []
    const order = drawOrder(test.seed, test.roster)
    const { seats, scores, missing } = scoresOfTest(test.size, order.length, own)
    const byPlace = new Map(own.map((one) => [one.place, one]))
    return {
      id: test.id,
      rowId: test.row_id,
      rowCode: test.row_code,
      organisationId: test.organisation_id,
      organisationName: test.unit_name,
      seed: test.seed,
      size: test.size,
      rosterSize: test.roster.length,
      heldOn: test.held_on,
      drawnByName: test.drawn_by_name,
      drawnAt: test.drawn_at.toISOString(),
      revision: test.revision,
      people: seats.map((place) => ({
        place,
        ...order[place]!,
        score: byPlace.get(place)?.score ?? null,
        absentBecause: byPlace.get(place)?.absent_because ?? null,
      })),
      mean: missing === 0 ? exactMean(scores).text : null,
      missing,
    }
  })
}

export async function getTest(db: Db | Transaction, id: string): Promise<WrittenTest> {
  const test = await selectTests(db).where('w.id', '=', id).executeTakeFirstOrThrow()
  const [shown] = await testsShown(db, [test])
  return shown!
}
