import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { getPublication } from '#platform/publishing/index.ts'
import { emptyContent, type BatchContent } from '../../domain/index.ts'
import { riskTables, type BatchTable } from '../tables.ts'

/** What the batch holds now: the standing that its procedure is judged by. */
export async function readContent(db: Db | Transaction, batch: BatchTable): Promise<BatchContent> {
  const counts = await riskTables(db)
    .selectFrom('risk_prevention.risk_point')
    .select([
      sql<number>`count(*)::int`.as('points'),
      sql<number>`count(*) filter (where level is null)::int`.as('unconfirmed'),
      sql<number>`count(*) filter (where measures = 0)::int`.as('withoutMeasures'),
      sql<number>`count(*) filter (where jsonb_array_length(content -> 'bases') = 0)::int`.as('withoutBases'),
    ])
    .where('batch_id', '=', batch.id)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  return { ...emptyContent, ...counts, publication: await publicationOf(db, batch) }
}

async function publicationOf(db: Db | Transaction, batch: BatchTable): Promise<BatchContent['publication']> {
  if (!batch.publication_id) return null
  const { state } = await getPublication(db, batch.publication_id)
  if (state === 'discarded' || state === 'withdrawn') return null
  return state === 'published' ? 'published' : 'inReview'
}
