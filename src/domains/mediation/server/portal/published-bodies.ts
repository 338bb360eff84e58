import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { PublicMediator, PublicRoom } from '../../contract/index.ts'
import type { MediatingBody } from '../../domain/index.ts'
import { mediationTables } from '../tables.ts'

/** A unit with a published roster, as readers of the portal find it. */
export interface PublishedBody extends MediatingBody {
  readonly registerCode: string
}

/** Units whose published roster has somebody in force on the day. The portal's rights are enough. */
export async function publishedBodies(db: Db | Transaction, today: string): Promise<PublishedBody[]> {
  const rows = await selectRoster(db, today).execute()
  const bodies = new Map<string, PublishedBody>()
  for (const row of rows) {
    const before = bodies.get(row.organisation_id)
    bodies.set(row.organisation_id, {
      organisationId: row.organisation_id,
      name: row.organisation_name,
      registerCode: row.register_code,
      areas: [...new Set([...(before?.areas ?? []), ...row.areas])],
      mediators: (before?.mediators ?? 0) + 1,
    })
  }
  return [...bodies.values()]
}

export async function findBody(
  db: Db | Transaction,
  organisationId: string,
  today: string,
): Promise<PublishedBody | undefined> {
  return (await publishedBodies(db, today)).find((body) => body.organisationId === organisationId)
}

/** Rooms that a unit has published, in the order of its list. */
export async function publishedRooms(db: Db | Transaction): Promise<{ organisationName: string; room: PublicRoom }[]> {
  const rows = await mediationTables(db)
    .selectFrom('mediation.published_entry')
    .select(['organisation_name', 'content'])
    .where('list', '=', 'rooms')
    .orderBy('organisation_name')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(({ organisation_name, content }) => ({
    organisationName: organisation_name,
    room: content as PublicRoom,
  }))
}

/** Mediators in force on the day, by unit. */
export async function publishedMediators(
  db: Db | Transaction,
  today: string,
): Promise<{ organisationName: string; mediator: PublicMediator }[]> {
  const rows = await selectRoster(db, today).limit(1_000).execute()
  return rows.map(({ organisation_name, content }) => ({
    organisationName: organisation_name,
    mediator: content as PublicMediator,
  }))
}

function selectRoster(db: Db | Transaction, today: string) {
  return mediationTables(db)
    .selectFrom('mediation.published_entry')
    .selectAll()
    .where('list', '=', 'mediators')
    .where(sql<boolean>`valid_from <= ${today} and (valid_to is null or valid_to >= ${today})`)
    .orderBy('organisation_name')
    .orderBy('id')
}
