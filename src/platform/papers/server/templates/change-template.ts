import type { Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { requireUnit, type Organisation } from '#platform/organisations/index.ts'
import { commonFields, paperProblems, type DefinedPapers, type PaperTemplate } from '../../contract/index.ts'
import type { InputOf } from '#base/http/index.ts'
import { findTextFaults } from '#base/templates/index.ts'
import { kindOf } from '../owners.ts'
import { paperTables } from '../tables.ts'
import { readTemplate } from './read-templates.ts'

type Endpoints = DefinedPapers['endpoints']

export async function changeTemplate(
  definition: DefinedPapers,
  request: Writing<InputOf<Endpoints['changeTemplate']>>,
): Promise<PaperTemplate> {
  const { input, actor, db } = request
  const { organisationId, text, prefix, version, note } = input.body
  const kind = kindOf(definition, input.params.kind)
  const unit = await requireUnit(db, organisationId, actor, definition.permissions.templates)
  requireSoundText(definition, kind.id, text)
  return addVersion(definition, request, unit, { kind: kind.id, version, text, prefix, note, isStandard: false })
}

export async function restoreTemplate(
  definition: DefinedPapers,
  request: Writing<InputOf<Endpoints['restoreTemplate']>>,
): Promise<PaperTemplate> {
  const { input, actor, db } = request
  const { organisationId, version, note } = input.body
  const kind = kindOf(definition, input.params.kind)
  const unit = await requireUnit(db, organisationId, actor, definition.permissions.templates)
  const { above } = await readTemplate(db, definition, kind.id, unit, actor)
  return addVersion(definition, request, unit, {
    kind: kind.id,
    version,
    text: kind.text,
    prefix: above.prefix,
    note,
    isStandard: true,
  })
}

/** @throws Problem `papers.wrong-template` with line and word of every mistake */
export function requireSoundText(definition: DefinedPapers, kindId: string, text: string): void {
  const kind = kindOf(definition, kindId)
  const faults = findTextFaults(text, [...commonFields, ...kind.fields])
  if (faults.length)
    throw paperProblems.refuse('papers.wrong-template', faults.map(({ sentence }) => sentence).join('；'))
}

interface NewVersion {
  readonly kind: string
  /** The one that was being edited. */
  readonly version: number
  readonly text: string
  readonly prefix: string
  readonly note: string
  readonly isStandard: boolean
}

/** Versions are numbered without gap; of two who edit the same one, the second is told. */
async function addVersion(
  definition: DefinedPapers,
  { actor, db, now, audit }: Writing<unknown>,
  unit: Organisation,
  { kind, version, isStandard, ...rest }: NewVersion,
): Promise<PaperTemplate> {
  const before = await readTemplate(db, definition, kind, unit, actor)
  const added =
    before.version === version
      ? await paperTables(db)
          .insertInto('papers.template_version')
          .values({
            id: newId(),
            organisation_id: unit.id,
            module: definition.module,
            kind,
            version: version + 1,
            ...rest,
            is_standard: isStandard,
            changed_by: actor.personId,
            changed_by_name: actor.name,
            changed_at: now,
          })
          .onConflict((conflict) => conflict.columns(['organisation_id', 'module', 'kind', 'version']).doNothing())
          .returning('id')
          .executeTakeFirst()
      : undefined
  if (!added)
    throw paperProblems.refuse(
      'papers.changed-meanwhile',
      `“${before.title}”的模板刚被${before.changedByName ?? '他人'}修改，现为第 ${before.version} 版：请核对后再保存`,
    )
  audit({
    subject: `${definition.module}.paper-template:${unit.id}/${kind}`,
    organisationId: unit.id,
    summary: isStandard ? `“${before.title}”模板改回沿用上级` : `修改“${before.title}”模板，第 ${version + 1} 版`,
    details: { before: before.text, after: isStandard ? before.above.text : rest.text },
  })
  return readTemplate(db, definition, kind, unit, actor)
}
