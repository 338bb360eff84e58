import { isDeepStrictEqual } from 'node:util'
import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { mediationProblems, type PublicMediator, type PublicRoom, type Room } from '../../contract/index.ts'
import { mediationTables, type RoomTable } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

export type RoomRow = Selectable<RoomTable> & {
  organisation_name: string
  path: string
  published: PublicMediator | PublicRoom | null
}

/** Rooms of units in the person's reach. */
export function selectRooms(db: Db | Transaction, actor: Actor, permission = 'mediation.read-registers') {
  return mediationTables(db)
    .selectFrom('mediation.room as e')
    .innerJoin('organisations.organisation as o', 'o.id', 'e.organisation_id')
    .leftJoin('mediation.published_entry as p', 'p.id', 'e.id')
    .selectAll('e')
    .select(['o.name as organisation_name', 'o.path', 'p.content as published'])
    .where('e.removed_at', 'is', null)
    .where(inReach(actor, permission))
}

/** @throws Problem `mediation.not-found` */
export async function getRoomRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<RoomRow> {
  const row = await selectRooms(db, actor, permission).where('e.id', '=', id).executeTakeFirst()
  if (!row) throw mediationProblems.refuse('mediation.not-found', '没有这间调解室，可能已被移除，或不在您的权限范围内')
  return row
}

/** What of a room becomes public. */
export function publicRoomOf(row: Selectable<RoomTable>): PublicRoom {
  return {
    id: row.id,
    name: row.name,
    place: row.place,
    hours: row.hours,
    seats: row.seats,
    equipment: row.equipment,
    isStepFree: row.is_step_free,
  }
}

export function toRoom(row: RoomRow, actor: Actor): Room {
  const shown = publicRoomOf(row)
  return {
    ...shown,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    isPublished: isDeepStrictEqual(row.published, shown),
    mayEdit: mayAct(actor, 'mediation.manage-registers', row.path),
    mayBook: mayAct(actor, 'mediation.book-rooms', row.path),
    revision: row.revision,
  }
}
