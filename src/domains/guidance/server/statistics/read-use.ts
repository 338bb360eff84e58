import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { getOrganisation, inReach } from '#platform/organisations/index.ts'
import { guidanceProblems, type GuidanceStatistics } from '../../contract/index.ts'
import { useByUnit, type UseRow } from '../../domain/index.ts'

export interface AskedUse {
  readonly from: string
  readonly until: string
  readonly organisationId?: string | undefined
}

/**
 * Visits that stand and documents that were issued from day to day, by unit and mode, within the reader's reach.
 * @throws Problem `guidance.wrong-time`
 */
export async function readUse(
  db: Db | Transaction,
  { from, until, organisationId }: AskedUse,
  actor: Actor,
): Promise<GuidanceStatistics> {
  if (until < from)
    throw guidanceProblems.refuse('guidance.wrong-time', '结束日期早于开始日期，请重新选择', [
      { path: 'query.until', message: `不能早于 ${from}` },
    ])
  const top = organisationId ? await getOrganisation(db, organisationId) : undefined
  const within = top
    ? sql<boolean>`(o.path = ${top.path} or starts_with(o.path, ${`${top.path}.`}))`
    : sql<boolean>`true`
  const reach = inReach(actor, 'guidance.read')
  const { rows } = await sql<UseRow>`
    with used as (
      select organisation_id, 'visits' as measure, mode, null as form from guidance.visit
      where withdrawn_because is null
        and guided_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
        and guided_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'
      union all
      select organisation_id, case when kind = 'advice' then 'advice' else 'documents' end, mode, form
      from guidance.case_record
      where number is not null and issued_on between ${from} and ${until} and state <> 'withdrawn'
    )
    select o.id as "organisationId", o.name as "organisationName", u.measure, u.mode, u.form, count(*)::int as count
    from used u join organisations.organisation o on o.id = u.organisation_id
    where ${reach} and ${within}
    group by o.id, o.name, o.path, u.measure, u.mode, u.form order by o.path`.execute(db)
  return { from, until, ...useByUnit(rows, { id: top?.id ?? rows[0]?.organisationId ?? noUnit, name: '合计' }) }
}

/** Where nothing is counted the sum belongs to nobody. */
const noUnit = '00000000-0000-4000-8000-000000000000'
