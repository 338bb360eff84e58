import { z } from 'zod'
import type { TextField } from '#base/templates/index.ts'
import { paperEndpoints } from './endpoints/index.ts'

/** What a text may have filled in: 〔当事人〕. */
export type PaperField = TextField

/** A kind of document that a domain writes. */
export interface PaperKind {
  /** `advice` */
  readonly id: string
  /** 行政建议书 */
  readonly title: string
  /** 文书简称, a part of its number: 建. */
  readonly mark: string
  readonly fields: readonly PaperField[]
  /** The standard text: a line is a paragraph, `{当事人}` is filled in. */
  readonly text: string
  /** Where the standard text comes from. What is not confirmed shows as 待确认. */
  readonly source: { readonly text: string; readonly isConfirmed: boolean }
  /** Printed under every text, and no unit can leave it out: 由您自愿采纳. */
  readonly statements?: readonly string[]
  /** Places to be signed by hand beside the officers': 当事人（签名）. */
  readonly signatures?: readonly string[]
  /** Leaves the seal's place free. */
  readonly isSealed?: boolean
  /** Has to be delivered, and stands in the list of what is not yet. */
  readonly isDelivered?: boolean
  /** `inText`: its first line says whom it is for. `none`: a working paper or an agreement. Else the addressee is printed above the text. */
  readonly salutation?: 'inText' | 'none'
  /** Part of the dossier in which it is filed. */
  readonly dossierPart?: string
}

/** One part of a dossier, in the order in which it is bound. */
export interface DossierPartDefinition {
  readonly id: string
  readonly title: string
  /** Its pages are the course of the matter. */
  readonly isTimeline?: true
  /** Without it the dossier is not sealed. */
  readonly isRequired?: true
}

export interface PapersDefinition {
  /** The owning module; its addresses begin with it. */
  readonly module: string
  /** 行政指导 */
  readonly title: string
  /** Permissions that the module declares itself. */
  readonly permissions: {
    readonly read: string
    readonly write: string
    readonly issue: string
    readonly templates: string
  }
  readonly kinds: readonly PaperKind[]
  readonly dossier: { readonly title: string; readonly parts: readonly DossierPartDefinition[] }
}

/** Filled in for every kind, from the paper itself. */
export const commonFields: readonly PaperField[] = [
  { id: 'organisation', text: '本单位', sample: '示范市市场监督管理局' },
  { id: 'subject', text: '事项', sample: '演示事项' },
]

const key = z.string().regex(/^[a-z][a-z-]{0,39}$/)
const distinct = (values: readonly string[]) => new Set(values).size === values.length

/**
 * Declares what a module writes on paper: its kinds, its dossier, and the endpoints for them under the module's own permissions.
 * @throws Error where the definition contradicts itself
 */
export function definePapers(definition: PapersDefinition) {
  const { module, kinds, dossier } = definition
  key.parse(module)
  const fault = (sentence: string) => new Error(`papers of ${module}: ${sentence}`)
  if (!distinct(kinds.map(({ id }) => id))) throw fault('two kinds have the same id')
  if (!distinct(kinds.map(({ mark }) => mark)))
    throw fault('two kinds have the same mark, so their numbers would be the same')
  const parts = dossier.parts.map(({ id }) => id)
  if (!distinct(parts)) throw fault('two parts of the dossier have the same id')
  for (const { id, fields, dossierPart } of kinds) {
    key.parse(id)
    if (!distinct([...commonFields, ...fields].map(({ text }) => text)))
      throw fault(`${id}: two fields have the same name`)
    if (dossierPart !== undefined && !parts.includes(dossierPart)) throw fault(`${id}: no part ${dossierPart}`)
  }
  return { ...definition, endpoints: paperEndpoints(definition) }
}

export type DefinedPapers = ReturnType<typeof definePapers>
