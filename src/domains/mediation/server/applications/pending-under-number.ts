import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { mayAct } from '#base/http/index.ts'
import type { HotlineNumber, NumberHolder } from '#platform/procedures/index.ts'
import { mediationTables } from '../tables.ts'

/** An application under a hotline's number that nobody has decided yet. Its code is the applicant's own and is not told. */
export async function pendingUnderNumber(
  tx: Transaction,
  { source, number, actor }: HotlineNumber,
): Promise<NumberHolder | undefined> {
  const found = await mediationTables(tx)
    .selectFrom('mediation.application as a')
    .innerJoin('organisations.organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.received_at', 'o.name', 'o.path'])
    .where('a.source', '=', source)
    .where('a.source_number', '=', number)
    .where('a.state', '=', 'received')
    .executeTakeFirst()
  return (
    found && {
      what: `调解申请（${dayOf(found.received_at)} 收到，待决定是否受理）`,
      organisationName: found.name,
      link:
        actor && mayAct(actor, 'mediation.read-applications', found.path)
          ? `/mediation/applications/${found.id}`
          : null,
    }
  )
}
