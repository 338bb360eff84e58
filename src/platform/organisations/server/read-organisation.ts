import type { Db, Transaction } from '#base/database/index.ts'
import { subtree } from '#base/http/index.ts'
import { organisationProblems, type Organisation } from '../contract/index.ts'
import { organisationTables } from './tables.ts'

/** Present units with their parent's name; the base of every reading. */
export function selectOrganisations(db: Db | Transaction) {
  return organisationTables(db)
    .selectFrom('organisations.organisation as o')
    .leftJoin('organisations.organisation as parent', 'parent.id', 'o.parent_id')
    .select([
      'o.id',
      'o.kind',
      'o.name',
      'o.short_name as shortName',
      'o.code',
      'o.code_kind as codeKind',
      'o.parent_id as parentId',
      'parent.name as parentName',
      'o.path',
      'o.established_on as establishedOn',
      'o.abolished_on as abolishedOn',
    ])
}

/** The unit, or undefined. */
export function findOrganisation(db: Db | Transaction, id: string): Promise<Organisation | undefined> {
  return selectOrganisations(db).where('o.id', '=', id).executeTakeFirst()
}

/** @throws Problem `organisations.not-found` */
export async function getOrganisation(db: Db | Transaction, id: string): Promise<Organisation> {
  const organisation = await findOrganisation(db, id)
  if (!organisation)
    throw organisationProblems.refuse('organisations.not-found', '没有这个单位，可能已被删除或编号有误')
  return organisation
}

export function findOrganisationByCode(db: Db | Transaction, code: string): Promise<Organisation | undefined> {
  return selectOrganisations(db).where('o.code', '=', code).executeTakeFirst()
}

/** The units at and below `path` in tree order, abolished ones only if asked for. */
export function listSubtree(
  db: Db | Transaction,
  path: string,
  options: { withAbolished?: boolean } = {},
): Promise<Organisation[]> {
  const range = subtree(path)
  return selectOrganisations(db)
    .where('o.path', '>=', range.from)
    .where('o.path', '<', range.below)
    .$if(!options.withAbolished, (query) => query.where('o.abolished_on', 'is', null))
    .orderBy('o.path')
    .execute()
}
