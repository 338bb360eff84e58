import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { organisationProblems } from '../contract/index.ts'
import { deepestLevel, levelOf, nextChildPath } from '../domain/path.ts'
import { organisationTables } from './tables.ts'

/**
 * Makes this transaction the only one that changes the tree until it ends; readers go on. Without it a unit founded while
 * its superior moves would keep a path that no longer exists. Answers the version that this change makes.
 */
export async function claimTree(tx: Transaction): Promise<number> {
  const { version } = await organisationTables(tx)
    .updateTable('organisations.tree')
    .set((tree) => ({ version: tree('version', '+', 1) }))
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function treeVersion(tx: Transaction): Promise<number> {
  const { version } = await organisationTables(tx)
    .selectFrom('organisations.tree')
    .select('version')
    .executeTakeFirstOrThrow()
  return version
}

/**
 * A path that no child of the parent ever had, for a unit with `levels` levels of its own (1: nothing below it). The tree
 * must be claimed. @throws Problem where the parent is gone or the tree would become too deep
 */
export async function freePath(tx: Transaction, parentId: string | null, levels = 1): Promise<string> {
  const parentPath = parentId === null ? null : await livingPath(tx, parentId)
  const level = parentPath === null ? '____' : `${parentPath}.____`
  const last = await organisationTables(tx)
    .selectFrom('organisations.organisation')
    .select(sql<string | null>`max(path)`.as('path'))
    .where('path', 'like', level)
    .executeTakeFirstOrThrow()
  const path = nextChildPath(parentPath, last.path)
  if (levelOf(path) + levels - 1 > deepestLevel)
    throw organisationProblems.refuse('organisations.too-deep', `机构最多 ${deepestLevel} 级，请核对上级`)
  return path
}

async function livingPath(tx: Transaction, parentId: string): Promise<string> {
  const parent = await organisationTables(tx)
    .selectFrom('organisations.organisation')
    .select(['path', 'name', 'abolished_on'])
    .where('id', '=', parentId)
    .executeTakeFirst()
  if (!parent) throw organisationProblems.refuse('organisations.not-found', '没有这个上级单位，请重新选择')
  if (parent.abolished_on)
    throw organisationProblems.refuse(
      'organisations.abolished',
      `上级单位“${parent.name}”已于 ${parent.abolished_on} 撤销，请另选上级`,
    )
  return parent.path
}
