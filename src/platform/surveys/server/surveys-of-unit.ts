import type { Db, Transaction } from '#base/database/index.ts'
import { surveyTables } from './tables.ts'

/** Surveys on a unit that are over, the latest first: what another module may take a satisfaction from. */
export function listClosedSurveysOf(
  db: Db | Transaction,
  organisationId: string,
): Promise<{ id: string; title: string }[]> {
  return surveyTables(db)
    .selectFrom('surveys.survey')
    .select(['id', 'title'])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'closed')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
}
