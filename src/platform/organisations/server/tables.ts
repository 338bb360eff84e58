import type { Db, Transaction } from '#base/database/index.ts'
import type { CodeKind, ImportPreview, OrganisationKind } from '../contract/index.ts'
import type { ImportRow } from '../domain/import-row.ts'

/** Published for joins: present name and place of each unit. `path` is what scopes are ranges of. */
export interface OrganisationTable {
  id: string
  kind: OrganisationKind
  name: string
  short_name: string | null
  initials: string
  code: string | null
  code_kind: CodeKind | null
  parent_id: string | null
  path: string
  established_on: string | null
  abolished_on: string | null
}

/** The slice of this module that others may join with. */
export type OrganisationsTables = {
  'organisations.organisation': OrganisationTable
}

interface NameTable {
  organisation_id: string
  from_on: string
  until_on: string | null
  name: string
  reason: string | null
}

interface ParentTable {
  organisation_id: string
  from_on: string
  until_on: string | null
  parent_id: string | null
  reason: string | null
}

interface SuccessionTable {
  predecessor_id: string
  successor_id: string
  succeeded_on: string
  reason: string
}

interface GuidanceTable {
  id: string
  organisation_id: string
  guide_id: string
  from_on: string
  last_on: string | null
}

interface ImportTable {
  id: string
  tree_version: number
  file_name: string
  effective_on: string
  within_id: string
  rows: ImportRow[]
  preview: Omit<ImportPreview, 'id' | 'state'>
  state: 'previewed' | 'applied'
  previewed_by: string
  previewed_at: Date
}

type OwnTables = OrganisationsTables & {
  'organisations.tree': { version: number }
  'organisations.organisation_name': NameTable
  'organisations.organisation_parent': ParentTable
  'organisations.succession': SuccessionTable
  'organisations.guidance': GuidanceTable
  'organisations.import': ImportTable
}

/** This module's view of the database. */
export function organisationTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
