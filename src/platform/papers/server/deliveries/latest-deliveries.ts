import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { DeliveryState, DeliveryWay, NewDelivery } from '../../contract/index.ts'

export interface LatestDelivery {
  readonly paperId: string
  readonly way: DeliveryWay
  readonly state: DeliveryState
  readonly deliveredOn: string | null
}

/** The last attempt at each of these papers, for a list of many. */
export async function latestDeliveries(
  db: Db | Transaction,
  paperIds: readonly string[],
): Promise<ReadonlyMap<string, LatestDelivery>> {
  const { rows } = await sql<LatestDelivery>`
    select distinct on (paper_id) paper_id as "paperId", way, state, delivered_on as "deliveredOn"
    from papers.paper_delivery where paper_id = any(${paperIds}::uuid[])
    order by paper_id, recorded_at desc, id desc`.execute(db)
  return new Map(rows.map((row) => [row.paperId, row]))
}

export type ElectronicConsent = Pick<
  Extract<NewDelivery, { way: 'electronic' }>,
  'recipient' | 'address' | 'consentOn' | 'consentWhere'
>

/** What each of these subjects last agreed to for electronic delivery, where such a delivery arrived. */
export async function electronicConsents(
  db: Db | Transaction,
  { module, subjectIds }: { readonly module: string; readonly subjectIds: readonly string[] },
): Promise<ReadonlyMap<string, ElectronicConsent>> {
  const { rows } = await sql<{ subjectId: string; content: ElectronicConsent }>`
    select distinct on (p.subject_id) p.subject_id as "subjectId", d.content
    from papers.paper_delivery d join papers.paper p on p.id = d.paper_id
    where p.module = ${module} and p.subject_id = any(${subjectIds}::uuid[])
      and d.way = 'electronic' and d.state = 'delivered'
    order by p.subject_id, d.recorded_at desc, d.id desc`.execute(db)
  return new Map(rows.map(({ subjectId, content }) => [subjectId, content]))
}
