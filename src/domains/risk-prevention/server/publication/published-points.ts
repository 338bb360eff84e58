import type { Db, Transaction } from '#base/database/index.ts'
import { riskTables, type PublishedPointTable } from '../tables.ts'

export type PublishedPoint = Omit<PublishedPointTable, 'words' | 'title_words' | 'districts' | 'indexed_as'>

/** What a reader sees, without that by which it is found. */
export const publishedColumns = [
  'p.id',
  'p.batch_id',
  'p.organisation_id',
  'p.organisation_name',
  'p.register_id',
  'p.register_code',
  'p.version_number',
  'p.position',
  'p.name',
  'p.level',
  'p.place',
  'p.trade_code',
  'p.trade_name',
  'p.content',
  'p.published_on',
] as const

export function findPublishedPoint(db: Db | Transaction, id: string): Promise<PublishedPoint | undefined> {
  return riskTables(db)
    .selectFrom('risk_prevention.published_point as p')
    .select(publishedColumns)
    .where('p.id', '=', id)
    .executeTakeFirst()
}
