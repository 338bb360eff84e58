import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { hotlineSources, type HotlineSource, type Received, type Reply, type Standing } from '../../contract/index.ts'
import type { IntakeOwner, OrderByHand, RecordStanding } from '../owner.ts'
import { hotlineTables } from '../tables.ts'

export interface ReceivedFilter {
  readonly q?: string | undefined
  readonly source?: HotlineSource | undefined
  readonly standing?: Standing | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Work orders of a module with how far their records are; who may see them is the caller's to say. */
export function selectReceived(db: Db | Transaction, owner: IntakeOwner, filter: ReceivedFilter) {
  const { q, source, standing, from, to } = filter
  return hotlineTables(db)
    .selectFrom(arrivedOrders(owner).as('r'))
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .leftJoin('hotlines.hotline_file as f', 'f.id', 'r.hotline_file_id')
    .leftJoin('hotlines.hotline_key as k', 'k.id', 'r.hotline_key_id')
    .innerJoinLateral(owner.standing.as<'s'>(sql.ref('s')), (join) => join.onTrue())
    .select(['r.id', 'r.organisation_id', 'o.name as organisation_name', 'r.source', 'r.number', 'r.received_at'])
    .select(['r.entered_by_name', 'f.file_name', 'k.name as key_name'])
    .select(['s.standing', 's.state', 's.parts', 's.replied_on', 's.link'])
    .$if(q !== undefined && q !== '', (some) => some.where('r.number', 'like', anywhere(q)))
    .$if(source !== undefined, (some) => some.where('r.source', '=', source!))
    .$if(standing !== undefined, (some) => some.where('s.standing', '=', standing!))
    .$if(from !== undefined, (some) =>
      some.where('r.received_at', '>=', sql<Date>`${from!}::date at time zone 'Asia/Shanghai'`),
    )
    .$if(to !== undefined, (some) =>
      some.where('r.received_at', '<', sql<Date>`(${to!}::date + 1) at time zone 'Asia/Shanghai'`),
    )
}

/** What tables and deliveries brought, and what people typed in under a number of the same hotlines. */
const arrivedOrders = ({ definition, byHand }: IntakeOwner) => sql<ArrivedOrder>`(
  select id, organisation_id, source, number, record_id, received_at, hotline_file_id, hotline_key_id, null as entered_by_name
  from hotlines.received where module = ${definition.module}
  union all
  select record_id as id, organisation_id, source, number, record_id, received_at, null::uuid, null::uuid, entered_by_name
  from ${byHand} as hand where source = any(${definition.sources}::text[]))`

type ArrivedOrder = OrderByHand & {
  readonly id: string
  readonly hotline_file_id: string | null
  readonly hotline_key_id: string | null
}

export interface ReceivedRow extends RecordStanding {
  readonly id: string
  readonly organisation_id: string
  readonly organisation_name: string
  readonly source: HotlineSource
  readonly number: string
  readonly received_at: Date
  /** Of what a person registered. */
  readonly entered_by_name: string | null
  readonly file_name: string | null
  readonly key_name: string | null
}

export const toReceived = (owner: IntakeOwner, row: ReceivedRow): Received => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  source: hotlineSources[row.source],
  number: row.number,
  receivedAt: row.received_at.toISOString(),
  cameBy:
    row.file_name ?? (row.key_name === null ? `人工登记（${row.entered_by_name ?? ''}）` : `接口“${row.key_name}”`),
  standing: row.standing,
  stateText: owner.describe(row).stateText,
  repliedOn: row.replied_on,
  link: row.link,
})

export const toReply = (owner: IntakeOwner, row: ReceivedRow): Reply => ({
  source: hotlineSources[row.source],
  number: row.number,
  organisationName: row.organisation_name,
  receivedOn: dayOf(row.received_at),
  standing: row.standing,
  ...owner.describe(row),
  repliedOn: row.replied_on,
})
