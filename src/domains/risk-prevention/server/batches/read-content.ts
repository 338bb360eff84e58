import { sql } from 'kysely'
import { businessToday } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { listRegisterVersions } from '#platform/registers/index.ts'
import { riskList } from '../../contract/index.ts'
import { emptyContent, type BatchContent } from '../../domain/index.ts'
import { consultationOf } from '../consultation/consultation-of.ts'
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
  return {
    ...emptyContent,
    ...counts,
    consultation: await consultationOf(db, batch),
    publication: await publicationOf(db, batch),
    channels: await countChannels(db, batch.id),
    guidances: await countGuidances(db, batch.id),
    evaluation: await evaluationOf(db, batch.id),
  }
}

/** Where the list of this round of the steps stands; what was returned or given up in 发布审核 is a draft, and none. */
async function publicationOf(db: Db | Transaction, batch: BatchTable): Promise<BatchContent['publication']> {
  if (!batch.publication_id) return null
  const list = { kind: riskList.kind, subjectId: batch.id, today: businessToday() }
  const { versions } = (await listRegisterVersions(db, list)) ?? { versions: [] }
  const version = versions.find(({ publicationId }) => publicationId === batch.publication_id)
  if (version?.state === 'review') return 'inReview'
  return version?.state === 'published' || version?.state === 'superseded' ? 'published' : null
}

/** Distinct ways of reaching people. */
async function countChannels(db: Db | Transaction, batchId: string): Promise<number> {
  const { n } = await riskTables(db)
    .selectFrom('risk_prevention.publicity')
    .select(sql<number>`count(distinct channel)::int`.as('n'))
    .where('batch_id', '=', batchId)
    .where('withdrawn_because', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

async function countGuidances(db: Db | Transaction, batchId: string): Promise<number> {
  const { n } = await riskTables(db)
    .selectFrom('risk_prevention.guidance_record')
    // One deed about several points is one.
    .select(sql<number>`count(distinct fact_id)::int`.as('n'))
    .where('batch_id', '=', batchId)
    .where('withdrawn_because', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

async function evaluationOf(db: Db | Transaction, batchId: string): Promise<BatchContent['evaluation']> {
  const found = await riskTables(db)
    .selectFrom('risk_prevention.evaluation')
    .select('state')
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  return found?.state ?? null
}
