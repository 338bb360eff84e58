import { isDeepStrictEqual } from 'node:util'
import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { mediationProblems, type Mediator, type PublicMediator, type PublicRoom } from '../../contract/index.ts'
import { mediationTables, type MediatorTable } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

export type MediatorRow = Selectable<MediatorTable> & {
  organisation_name: string
  path: string
  published: PublicMediator | PublicRoom | null
}

/** Who stands on rosters of units in the person's reach. */
export function selectMediators(db: Db | Transaction, actor: Actor, permission = 'mediation.read-registers') {
  return mediationTables(db)
    .selectFrom('mediation.mediator as e')
    .innerJoin('organisations.organisation as o', 'o.id', 'e.organisation_id')
    .leftJoin('mediation.published_entry as p', 'p.id', 'e.id')
    .selectAll('e')
    .select(['o.name as organisation_name', 'o.path', 'p.content as published'])
    .where('e.removed_at', 'is', null)
    .where(inReach(actor, permission))
}

/** @throws Problem `mediation.not-found` */
export async function getMediatorRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<MediatorRow> {
  const row = await selectMediators(db, actor, permission).where('e.id', '=', id).executeTakeFirst()
  if (!row)
    throw mediationProblems.refuse('mediation.not-found', '没有这名调解人员，可能已被移出，或不在您的权限范围内')
  return row
}

/** What of somebody becomes public. */
export function publicMediatorOf(row: Selectable<MediatorTable>): PublicMediator {
  return {
    id: row.id,
    name: row.name,
    post: row.post,
    areas: row.areas,
    certificate: row.certificate,
    isFullTime: row.is_full_time,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

export function toMediator(row: MediatorRow, actor: Actor): Mediator {
  const shown = publicMediatorOf(row)
  return {
    ...shown,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    isPublished: isDeepStrictEqual(row.published, shown),
    mayEdit: mayAct(actor, 'mediation.manage-registers', row.path),
    revision: row.revision,
  }
}

/** Condition: in force on the day, or no longer. */
export const isCurrentOn = (today: string) => sql<boolean>`(e.valid_to is null or e.valid_to >= ${today})`
