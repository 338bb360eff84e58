import { asJson } from '#base/database/index.ts'
import type { InputOf, OutputOf, UseCase, Writing } from '#base/http/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import {
  caseFileReviewProblems,
  roundKinds,
  type changeSheet,
  type followSheetAbove,
  type KeptSheet,
  type listSheets,
  type RoundKind,
  type SheetVersion,
} from '../../contract/index.ts'
import { sheetFaults } from '../../domain/index.ts'
import { changedMeanwhile, impossible } from '../refusals.ts'
import { manage } from '../rounds/select-rounds.ts'
import { reviewTables } from '../tables.ts'
import { kept, readSheets } from './read-sheets.ts'

export async function listSheetsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listSheets>>): Promise<OutputOf<typeof listSheets>> {
  const { id } = await requireUnit(db, input.query.organisationId, actor, manage)
  const { inForce, own, above, standard } = await readSheets(db, id, input.params.kind)
  const others = own.filter((one) => one !== inForce)
  return {
    items: [inForce, ...others, ...(inForce === standard ? [] : [standard])],
    ownVersion: own[0]?.version ?? 0,
    above: kept(above),
  }
}

export async function changeSheetUseCase(request: Writing<InputOf<typeof changeSheet>>): Promise<SheetVersion> {
  const { input, actor, db } = request
  const { kind } = input.params
  const { organisationId, version: seen, content, source, isConfirmed } = input.body
  await requireUnit(db, organisationId, actor, manage)
  const faults = sheetFaults(content)
  if (faults.length) throw caseFileReviewProblems.refuse('case-file-reviews.wrong-sheet', faults.join('；'))
  const { own } = await readSheets(db, organisationId, kind)
  if ((own[0]?.version ?? 0) !== seen) throw changedMeanwhile()
  return addVersion(request, {
    kind,
    organisationId,
    seen,
    sheet: { content, source, isConfirmed },
    followsAbove: false,
    summary: `修改${roundKinds[kind]}用的评查表，第 ${seen + 1} 版`,
  })
}

export async function followSheetAboveUseCase(
  request: Writing<InputOf<typeof followSheetAbove>>,
): Promise<SheetVersion> {
  const { input, actor, db } = request
  const { kind } = input.params
  const { organisationId, version: seen, note } = input.body
  await requireUnit(db, organisationId, actor, manage)
  const { own, above } = await readSheets(db, organisationId, kind)
  if (own[0]?.version !== seen) throw changedMeanwhile()
  if (own[0].followsAbove) throw impossible('本单位没有自己的评查表，已经在沿用上级的')
  return addVersion(request, {
    kind,
    organisationId,
    seen,
    sheet: { ...above, source: note },
    followsAbove: true,
    summary: `${roundKinds[kind]}用的评查表改回沿用上级，第 ${seen} 版不再使用`,
  })
}

interface NewVersion {
  readonly kind: RoundKind
  readonly organisationId: string
  /** The unit's own version that was looked at; of two who change it, the second is told. */
  readonly seen: number
  readonly sheet: Pick<KeptSheet, 'content' | 'source' | 'isConfirmed'>
  readonly followsAbove: boolean
  readonly summary: string
}

async function addVersion(
  { actor, db, now, audit }: Writing<unknown>,
  { kind, organisationId, seen, sheet, followsAbove, summary }: NewVersion,
): Promise<SheetVersion> {
  const { content, source, isConfirmed } = sheet
  const written = await reviewTables(db)
    .insertInto('case_file_reviews.sheet_version')
    .values({
      organisation_id: organisationId,
      kind,
      version: seen + 1,
      content: asJson(content),
      source,
      is_confirmed: isConfirmed,
      changed_by: actor.personId,
      changed_by_name: actor.name,
      changed_at: now,
      follows_above: followsAbove,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  if (!written) throw changedMeanwhile()
  audit({
    subject: `case-file-reviews.sheet:${organisationId}:${kind}`,
    organisationId,
    summary,
    details: { source, isConfirmed },
  })
  return (await readSheets(db, organisationId, kind)).inForce
}
