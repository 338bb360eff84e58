import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { organisationProblems, type CodeKind, type OrganisationKind } from '../contract/index.ts'
import { nextChildPath } from '../domain/path.ts'
import { initialsOf } from './initials.ts'
import { organisationTables } from './tables.ts'

export interface NewOrganisation {
  readonly name: string
  readonly kind: OrganisationKind
  /** Null only for the root of a tree. */
  readonly parentId: string | null
  readonly shortName?: string | null
  readonly code?: string | null
  /** Needed beside `code`; `local` unless said. */
  readonly codeKind?: CodeKind | null
  readonly establishedOn?: string | null
}

/** First day of a period of which nobody knows the beginning. */
export const sinceEver = '0001-01-01'

/** Founds a unit under its parent and answers its id. @throws Problem where code or name are taken or the parent is gone */
export async function createOrganisation(
  tx: Transaction,
  organisation: NewOrganisation,
): Promise<{ id: string; path: string }> {
  const { name, kind, parentId } = organisation
  const id = newId()
  const path = await claimPath(tx, parentId)
  await refuseTaken(tx, { ...organisation, except: null })
  const fromOn = organisation.establishedOn ?? sinceEver
  const tables = organisationTables(tx)
  await tables
    .insertInto('organisations.organisation')
    .values({
      id,
      kind,
      name,
      short_name: organisation.shortName ?? null,
      initials: initialsOf(name),
      code: organisation.code ?? null,
      code_kind: organisation.code ? (organisation.codeKind ?? 'local') : null,
      parent_id: parentId,
      path,
      established_on: organisation.establishedOn ?? null,
      abolished_on: null,
    })
    .execute()
  const period = { organisation_id: id, from_on: fromOn, until_on: null, reason: null }
  await tables
    .insertInto('organisations.organisation_name')
    .values({ ...period, name })
    .execute()
  await tables
    .insertInto('organisations.organisation_parent')
    .values({ ...period, parent_id: parentId })
    .execute()
  return { id, path }
}

/** A free path under the parent, whose row stays locked so that two founders do not get the same one. */
export async function claimPath(tx: Transaction, parentId: string | null): Promise<string> {
  const tables = organisationTables(tx)
  let parentPath: string | null = null
  if (parentId !== null) {
    const parent = await tables
      .selectFrom('organisations.organisation')
      .select(['path', 'name', 'abolished_on'])
      .where('id', '=', parentId)
      .forUpdate()
      .executeTakeFirst()
    if (!parent) throw organisationProblems.refuse('organisations.not-found', '没有这个上级单位，请重新选择')
    if (parent.abolished_on)
      throw organisationProblems.refuse(
        'organisations.abolished',
        `上级单位“${parent.name}”已于 ${parent.abolished_on} 撤销，请另选上级`,
      )
    parentPath = parent.path
  }
  // Paths of the level below the parent alone: one label longer.
  const pattern = parentPath === null ? '____' : `${parentPath}.____`
  const last = await tables
    .selectFrom('organisations.organisation')
    .select(sql<string | null>`max(path)`.as('path'))
    .where('path', 'like', pattern)
    .executeTakeFirstOrThrow()
  return nextChildPath(parentPath, last.path)
}

/** @throws Problem where another unit has the code, or another living child of the parent the name */
export async function refuseTaken(
  tx: Transaction,
  wanted: { name?: string; code?: string | null; parentId?: string | null; except: string | null },
): Promise<void> {
  const others = organisationTables(tx)
    .selectFrom('organisations.organisation')
    .select('name')
    .$if(wanted.except !== null, (query) => query.where('id', '<>', wanted.except!))
  if (wanted.code) {
    const holder = await others.where('code', '=', wanted.code).executeTakeFirst()
    if (holder)
      throw organisationProblems.refuse(
        'organisations.code-taken',
        `编号 ${wanted.code} 已属于“${holder.name}”，请核对编号`,
      )
  }
  if (wanted.name !== undefined && wanted.parentId !== undefined) {
    const namesake = await others
      .where('name', '=', wanted.name)
      .where('parent_id', 'is not distinct from', wanted.parentId)
      .where('abolished_on', 'is', null)
      .executeTakeFirst()
    if (namesake)
      throw organisationProblems.refuse(
        'organisations.name-taken',
        `同一上级下已有“${wanted.name}”，请换一个名称或直接使用该单位`,
      )
  }
}
