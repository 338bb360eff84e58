import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { MediationContent } from '../../contract/index.ts'
import type { CaseToMediate, RosterMediator } from '../../domain/index.ts'
import { mediationTables } from '../tables.ts'

/** Who stands on the unit's roster, with what each has in hand and was recused from in this case. */
export async function rosterOf(
  db: Db | Transaction,
  organisationId: string,
  { recusals }: MediationContent,
): Promise<RosterMediator[]> {
  const rows = await mediationTables(db)
    .selectFrom('mediation.mediator as m')
    .select(['m.id', 'm.name', 'm.organisation_id', 'm.areas', 'm.valid_from', 'm.valid_to'])
    .select(
      sql<number>`(select count(*)::int from mediation.case_file f where f.mediator_id = m.id and f.closed_on is null)`.as(
        'load',
      ),
    )
    .where('m.organisation_id', '=', organisationId)
    .where('m.removed_at', 'is', null)
    .orderBy('m.name')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    organisationId: row.organisation_id,
    areas: row.areas,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    load: row.load,
    recusals: recusals.filter(({ mediatorId }) => mediatorId === row.id).map(({ reason }) => reason),
  }))
}

export const disputeOf = ({ disputeClass, area, actingUnitId }: MediationContent, today: string): CaseToMediate => ({
  disputeClass,
  area,
  actingUnitId,
  today,
})
