import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { subtree } from '#base/http/index.ts'

export interface PooledExpert {
  readonly id: string
  readonly name: string
}

/**
 * Who may be drawn for a unit: whoever holds an expert's post on the day in the issuer's government, without a post in the
 * unit itself, and without having stepped aside from the unit before. In the order of ids, so that a draw can be repeated.
 */
export async function expertPool(
  db: Db | Transaction,
  issuerPath: string,
  unit: { readonly id: string; readonly path: string },
  programmeId: string,
  today: string,
): Promise<PooledExpert[]> {
  const government = subtree(issuerPath.includes('.') ? issuerPath.slice(0, issuerPath.lastIndexOf('.')) : issuerPath)
  const own = subtree(unit.path)
  const holds = sql`post.from_on <= ${today} and (post.last_on is null or post.last_on >= ${today})`
  const { rows } = await sql<PooledExpert>`
    select distinct person.id, person.name
    from identity.person person join identity.post post on post.person_id = person.id
      join organisations.organisation o on o.id = post.organisation_id
    where post.role = 'expert' and ${holds} and person.disabled_at is null
      and o.path >= ${government.from} and o.path < ${government.below}
      and not exists (
        select 1 from identity.post post join organisations.organisation o on o.id = post.organisation_id
        where post.person_id = person.id and ${holds} and o.path >= ${own.from} and o.path < ${own.below})
      and not exists (
        select 1 from assessment.expert_review review join assessment.panel panel on panel.id = review.panel_id
        where review.expert_id = person.id and review.state = 'recused'
          and panel.organisation_id = ${unit.id} and panel.programme_id = ${programmeId})
    order by person.id
  `.execute(db)
  return rows
}
