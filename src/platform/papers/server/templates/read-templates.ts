import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { getOrganisation, type Organisation } from '#platform/organisations/index.ts'
import { commonFields, type DefinedPapers, type PaperKind, type PaperTemplate } from '../../contract/index.ts'
import { standardPrefix } from '../../domain/paper-number.ts'
import { kindOf } from '../owners.ts'
import { paperTables, type TemplateVersionTable } from '../tables.ts'

/** The text from which a unit's next paper of the kind is written. */
export interface CurrentTemplate {
  readonly text: string
  readonly prefix: string
  /** Null for the standard. */
  readonly version: number | null
}

/** The newest version of each kind, or of one. */
async function newestVersions(db: Db | Transaction, module: string, organisationId: string, kind?: string) {
  return paperTables(db)
    .selectFrom('papers.template_version')
    .distinctOn('kind')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('module', '=', module)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()
}

export async function currentTemplate(
  db: Db | Transaction,
  definition: DefinedPapers,
  kind: PaperKind,
  organisationId: string,
): Promise<CurrentTemplate> {
  const [row] = await newestVersions(db, definition.module, organisationId, kind.id)
  const { name, shortName } = await getOrganisation(db, organisationId)
  if (row && !row.is_standard) return { text: row.text, prefix: row.prefix, version: row.version }
  return { text: kind.text, prefix: standardPrefix(name, shortName, kind.mark), version: null }
}

/** Every kind as the unit writes it. */
export async function readTemplates(
  db: Db | Transaction,
  definition: DefinedPapers,
  unit: Organisation,
  actor: Actor,
): Promise<PaperTemplate[]> {
  const versions = new Map((await newestVersions(db, definition.module, unit.id)).map((row) => [row.kind, row]))
  return definition.kinds.map((kind) => toTemplate(definition, kind, unit, versions.get(kind.id), actor))
}

export async function readTemplate(
  db: Db | Transaction,
  definition: DefinedPapers,
  kindId: string,
  unit: Organisation,
  actor: Actor,
): Promise<PaperTemplate> {
  const kind = kindOf(definition, kindId)
  const [row] = await newestVersions(db, definition.module, unit.id, kind.id)
  return toTemplate(definition, kind, unit, row, actor)
}

function toTemplate(
  definition: DefinedPapers,
  kind: PaperKind,
  unit: Organisation,
  row: TemplateVersionTable | undefined,
  actor: Actor,
): PaperTemplate {
  const own = row && !row.is_standard ? row : undefined
  const standard = standardPrefix(unit.name, unit.shortName, kind.mark)
  return {
    kind: kind.id,
    title: kind.title,
    organisationId: unit.id,
    organisationName: unit.name,
    version: row?.version ?? 0,
    isStandard: !own,
    text: own?.text ?? kind.text,
    prefix: own?.prefix ?? standard,
    standardText: kind.text,
    standardPrefix: standard,
    source: kind.source,
    fields: [...commonFields, ...kind.fields].map(({ text, sample }) => ({ text, sample })),
    statements: [...(kind.statements ?? [])],
    changedByName: row?.changed_by_name ?? null,
    changedAt: row?.changed_at.toISOString() ?? null,
    mayEdit: mayAct(actor, definition.permissions.templates, unit.path),
  }
}
