import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { getOrganisation, pathsUpward, type Organisation } from '#platform/organisations/index.ts'
import { commonFields, type DefinedPapers, type PaperKind, type PaperTemplate } from '../../contract/index.ts'
import { standardPrefix } from '../../domain/paper-number.ts'
import { kindOf } from '../owners.ts'
import { paperTables, type TemplateVersionTable } from '../tables.ts'

/** The text from which a unit's next paper of the kind is written. */
export interface CurrentTemplate {
  readonly text: string
  readonly prefix: string
  /** Of the unit that wrote it; null for the standard. */
  readonly version: number | null
}

type Version = TemplateVersionTable

/** The newest version of each kind, or of one, of the unit and of each above it, the nearest first. */
async function newestVersions(db: Db | Transaction, module: string, path: string, kind?: string): Promise<Version[]> {
  return (
    paperTables(db)
      .selectFrom('papers.template_version as t')
      .innerJoin('organisations.organisation as o', 'o.id', 't.organisation_id')
      .distinctOn(['o.path', 't.kind'])
      .selectAll('t')
      .where('t.module', '=', module)
      .where('o.path', 'in', pathsUpward(path))
      .$if(kind !== undefined, (query) => query.where('t.kind', '=', kind!))
      // Of two paths on the way up the longer one is the nearer.
      .orderBy('o.path', 'desc')
      .orderBy('t.kind')
      .orderBy('t.version', 'desc')
      .execute()
  )
}

const isWritten = ({ is_standard: isStandard }: Version) => !isStandard

/** A text holds for the units below as well; the first part of a number is each unit's own. */
function inForce(versions: readonly Version[], unitId: string) {
  const own = versions.find(({ organisation_id }) => organisation_id === unitId)
  return { own, text: versions.find(isWritten), prefix: own && isWritten(own) ? own.prefix : undefined }
}

export async function currentTemplate(
  db: Db | Transaction,
  definition: DefinedPapers,
  kind: PaperKind,
  organisationId: string,
): Promise<CurrentTemplate> {
  const { name, shortName, path } = await getOrganisation(db, organisationId)
  const { text, prefix } = inForce(await newestVersions(db, definition.module, path, kind.id), organisationId)
  return {
    text: text?.text ?? kind.text,
    prefix: prefix ?? standardPrefix(name, shortName, kind.mark),
    version: text?.version ?? null,
  }
}

/** Every kind as the unit writes it. */
export async function readTemplates(
  db: Db | Transaction,
  definition: DefinedPapers,
  unit: Organisation,
  actor: Actor,
): Promise<PaperTemplate[]> {
  const versions = Map.groupBy(await newestVersions(db, definition.module, unit.path), ({ kind }) => kind)
  return Promise.all(
    definition.kinds.map((kind) => toTemplate(db, definition, kind, unit, versions.get(kind.id) ?? [], actor)),
  )
}

export async function readTemplate(
  db: Db | Transaction,
  definition: DefinedPapers,
  kindId: string,
  unit: Organisation,
  actor: Actor,
): Promise<PaperTemplate> {
  const kind = kindOf(definition, kindId)
  const versions = await newestVersions(db, definition.module, unit.path, kind.id)
  return toTemplate(db, definition, kind, unit, versions, actor)
}

async function toTemplate(
  db: Db | Transaction,
  definition: DefinedPapers,
  kind: PaperKind,
  unit: Organisation,
  versions: readonly Version[],
  actor: Actor,
): Promise<PaperTemplate> {
  const { own, text, prefix } = inForce(versions, unit.id)
  const standard = standardPrefix(unit.name, unit.shortName, kind.mark)
  const above = versions.find((one) => isWritten(one) && one.organisation_id !== unit.id)
  const isInherited = text !== undefined && text.organisation_id !== unit.id
  return {
    kind: kind.id,
    title: kind.title,
    organisationId: unit.id,
    organisationName: unit.name,
    version: own?.version ?? 0,
    isStandard: !text,
    inheritedFrom: isInherited ? (await getOrganisation(db, text.organisation_id)).name : null,
    text: text?.text ?? kind.text,
    prefix: prefix ?? standard,
    above: {
      unit: above ? (await getOrganisation(db, above.organisation_id)).name : null,
      text: above?.text ?? kind.text,
      prefix: standard,
    },
    source: kind.source,
    fields: [...commonFields, ...kind.fields].map(({ text: name, sample }) => ({ text: name, sample })),
    statements: [...(kind.statements ?? [])],
    changedByName: text?.changed_by_name ?? null,
    changedAt: text?.changed_at.toISOString() ?? null,
    mayEdit: mayAct(actor, definition.permissions.templates, unit.path),
  }
}
