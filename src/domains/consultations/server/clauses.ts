import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Clause } from '../contract/index.ts'
import { consultationTables } from './tables.ts'

/** Points as the public reads them; the portal's role counts no opinions, and sees no change before the end. */
export async function publicClauses(db: Db | Transaction, consultationId: string): Promise<Clause[]> {
  return consultationTables(db)
    .selectFrom('consultations.clause as clause')
    .select(['clause.id', 'clause.key', 'clause.title', 'clause.text', sql<number>`0`.as('opinions')])
    .select(
      sql<string>`coalesce((select change.after_text from consultations.text_change change
        where change.clause_id = clause.id order by change.id desc limit 1), clause.text)`.as('currentText'),
    )
    .where('clause.consultation_id', '=', consultationId)
    .orderBy('clause.position')
    .execute()
}

/** Points in their order, each as it was put before the public and as it reads now. */
export async function clausesOf(db: Db | Transaction, consultationId: string): Promise<Clause[]> {
  return consultationTables(db)
    .selectFrom('consultations.clause as clause')
    .select(['clause.id', 'clause.key', 'clause.title', 'clause.text'])
    .select([
      sql<string>`coalesce((select change.after_text from consultations.text_change change
        where change.clause_id = clause.id order by change.id desc limit 1), clause.text)`.as('currentText'),
      sql<number>`(select count(*)::int from consultations.opinion o where o.clause_id = clause.id)`.as('opinions'),
    ])
    .where('clause.consultation_id', '=', consultationId)
    .orderBy('clause.position')
    .execute()
}
