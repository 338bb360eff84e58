import type { Transaction } from '#base/database/index.ts'
import type { CodeKind, OrganisationKind } from '../contract/index.ts'
import { claimTree } from './claim-tree.ts'
import { getOrganisation } from './read-organisation.ts'
import { refuseTaken } from './refuse-taken.ts'
import { organisationTables } from './tables.ts'

export interface Edit {
  readonly kind?: OrganisationKind | undefined
  readonly shortName?: string | null | undefined
  readonly code?: string | null | undefined
  readonly codeKind?: CodeKind | null | undefined
}

/** Corrects what has no history. A code without a kind is a local one. */
export async function editOrganisation(tx: Transaction, organisationId: string, edit: Edit): Promise<void> {
  await claimTree(tx)
  const organisation = await getOrganisation(tx, organisationId)
  const { id } = organisation
  const code = edit.code === undefined ? organisation.code : edit.code
  const codeKind = edit.codeKind === undefined ? organisation.codeKind : edit.codeKind
  await refuseTaken(tx, { code, except: id })
  await organisationTables(tx)
    .updateTable('organisations.organisation')
    .where('id', '=', id)
    .set({
      kind: edit.kind ?? organisation.kind,
      short_name: edit.shortName === undefined ? organisation.shortName : edit.shortName,
      code,
      code_kind: code === null ? null : (codeKind ?? 'local'),
    })
    .execute()
}
