import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { CaseHappening } from '#platform/procedures/index.ts'
import { caseStateOf } from '../../domain/index.ts'
import { guidanceTables } from '../tables.ts'

/** Where a case of a batch says that it comes from; its `clientKey` is the firm's line in the batch. */
export const batchSource = '成批指导'

const stepStates = Object.values(caseStateOf)

/** Cases (`c`) that go the way of their batch. One whose firm asked for another day is a matter of its own. */
export const goesWithBatch = (): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from guidance.campaign_firm f join guidance.case_record r on r.case_id = f.case_id
  where f.case_id = c.id and f.state = 'issued' and r.state = any(${stepStates}::text[]) and r.preferred_on is null)`

/** Whether whoever handles this case is reminded of that day once, with the whole batch. */
export async function isRemindedWithBatch(
  tx: Transaction,
  { case: row, standing }: CaseHappening,
  onDay: string,
): Promise<boolean> {
  if (row.intake_source !== batchSource || !row.client_key) return false
  const found = await guidanceTables(tx)
    .selectFrom('guidance.campaign_firm as f')
    .innerJoin('guidance.campaign as b', 'b.id', 'f.campaign_id')
    .select('b.id')
    .where('f.id', '=', row.client_key)
    .where('b.follow_up_on', '=', onDay)
    .where('b.started_by', '=', standing.seats['handler']?.personId ?? null)
    .executeTakeFirst()
  return found !== undefined
}
