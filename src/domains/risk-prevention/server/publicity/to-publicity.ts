import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { listFiles } from '#platform/files/index.ts'
import { riskProblems, type Publicity } from '../../contract/index.ts'
import { riskTables, type PublicityTable } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

export type PublicityRow = Selectable<PublicityTable> & { batch_title: string; organisation_name: string }

export function selectPublicity(db: Db | Transaction, actor: Actor) {
  return riskTables(db)
    .selectFrom('risk_prevention.publicity as p')
    .innerJoin('risk_prevention.batch as b', 'b.id', 'p.batch_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .selectAll('p')
    .select(['b.title as batch_title', 'o.name as organisation_name'])
    .where(inReach(actor, 'risk-prevention.read'))
}

/** @throws Problem `risk-prevention.publicity-not-found` */
export async function getPublicityRow(db: Db | Transaction, id: string, actor: Actor): Promise<PublicityRow> {
  const row = await selectPublicity(db, actor).where('p.id', '=', id).executeTakeFirst()
  if (!row) throw riskProblems.refuse('risk-prevention.publicity-not-found')
  return row
}

export async function toPublicity(db: Db | Transaction, row: PublicityRow): Promise<Publicity> {
  const files = await listFiles(db, row.file_ids)
  return {
    id: row.id,
    batchId: row.batch_id,
    batchTitle: row.batch_title,
    organisationName: row.organisation_name,
    riskPointId: row.risk_point_id,
    channel: row.channel,
    activity: row.activity,
    audience: row.audience,
    heldOn: row.held_on,
    reach: row.reach,
    materials: row.materials,
    address: row.address,
    seenAt: row.seen_at?.toISOString() ?? null,
    files: files.map(({ id, name }) => ({ id, name })),
    recordedByName: row.recorded_by_name,
    withdrawnBecause: row.withdrawn_because,
  }
}
