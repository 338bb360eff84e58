import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Transaction } from '#base/database/index.ts'
import { organisationProblems, type OrganisationKind, type TreeNode } from '../contract/index.ts'

type Node = z.infer<typeof TreeNode>

/**
 * The tree as it stood on a day: units that existed, under the superiors and the names of that day, each superior before
 * what is below it. Of a day before the oldest known period that period counts.
 */
export async function treeOn(db: Db | Transaction, day: string, rootId?: string): Promise<Node[]> {
  const { rows } = await sql<{ id: string; parentId: string | null; name: string; kind: OrganisationKind }>`
    select o.id, o.kind, name.name, parent.parent_id as "parentId"
    from organisations.organisation o
    join lateral (
      select n.name from organisations.organisation_name n where n.organisation_id = o.id
      order by n.from_on <= ${day} desc, case when n.from_on <= ${day} then n.from_on end desc, n.from_on limit 1
    ) as name on true
    join lateral (
      select p.parent_id from organisations.organisation_parent p where p.organisation_id = o.id
      order by p.from_on <= ${day} desc, case when p.from_on <= ${day} then p.from_on end desc, p.from_on limit 1
    ) as parent on true
    where (o.established_on is null or o.established_on <= ${day}) and (o.abolished_on is null or o.abolished_on > ${day})
    order by o.path`.execute(db)
  const children = Map.groupBy(rows, (row) => row.parentId)
  const roots = rootId === undefined ? (children.get(null) ?? []) : rows.filter((row) => row.id === rootId)
  if (rootId !== undefined && roots.length === 0)
    throw organisationProblems.refuse('organisations.not-found', `${day} 没有这个单位，请另选日期或单位`)
  const below = (node: Node): Node[] => [node, ...(children.get(node.id) ?? []).flatMap(below)]
  return roots.flatMap(below)
}
