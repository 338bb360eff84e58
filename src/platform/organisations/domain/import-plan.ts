import type { ImportChange, ImportError, OrganisationKind } from '../contract/index.ts'
import type { CheckedRow } from './read-import-row.ts'

/** A unit as it stands before the import. */
export interface ExistingUnit {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly shortName: string | null
  readonly kind: OrganisationKind
  readonly parentId: string | null
  readonly abolishedOn: string | null
}

/** An existing unit by id, or one that the same file adds, by its line. */
export type UnitReference = { readonly id: string } | { readonly line: number }

export type ImportStep =
  | { readonly step: 'add'; readonly line: number; readonly row: CheckedRow; readonly parent: UnitReference }
  | { readonly step: 'rename'; readonly line: number; readonly id: string; readonly name: string }
  | { readonly step: 'move'; readonly line: number; readonly id: string; readonly parent: UnitReference }
  | { readonly step: 'edit'; readonly line: number; readonly id: string; readonly fields: EditedFields }
  | { readonly step: 'abolish'; readonly line: number; readonly id: string; readonly on: string }

export interface EditedFields {
  readonly code?: string
  readonly shortName?: string
  readonly kind?: OrganisationKind
}

/** What stands before the import. */
export interface ImportScene {
  /** Living and abolished units of the subtree that is imported into, its root first. */
  readonly units: readonly ExistingUnit[]
  /** Codes of units elsewhere, which nobody here may use, with their names. */
  readonly codesElsewhere: ReadonlyMap<string, string>
  readonly today: string
}

export interface ImportPlan {
  readonly steps: readonly ImportStep[]
  readonly changes: readonly ImportChange[]
  readonly errors: readonly ImportError[]
  readonly unchanged: number
}
