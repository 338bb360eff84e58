import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { CodeKind, OrganisationKind } from '../contract/index.ts'
import { claimTree, freePath } from './claim-tree.ts'
import { initialsOf } from './initials.ts'
import { refuseTaken } from './refuse-taken.ts'
import { sinceEver } from './since-ever.ts'
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

/** Founds a unit under its parent and answers its id. @throws Problem where code or name are taken or the parent is gone */
export async function createOrganisation(
  tx: Transaction,
  organisation: NewOrganisation,
): Promise<{ id: string; path: string }> {
  const { name, kind, parentId } = organisation
  const id = newId()
  await claimTree(tx)
  const path = await freePath(tx, parentId)
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
