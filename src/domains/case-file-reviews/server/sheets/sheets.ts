import { sql } from 'kysely'
import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import type { InputOf, UseCase, Writing } from '#base/http/index.ts'
import { getOrganisation, pathsUpward, requireUnit } from '#platform/organisations/index.ts'
import {
  caseFileReviewProblems,
  roundKinds,
  type changeSheet,
  type KeptSheet,
  type listSheets,
  type RoundKind,
  type SheetVersion,
} from '../../contract/index.ts'
import { sheetFaults, standardSheets } from '../../domain/index.ts'
import { changedMeanwhile } from '../refusals.ts'
import { manage } from '../rounds/select-rounds.ts'
import { reviewTables } from '../tables.ts'

/** The unit's own versions, or else the latest of the nearest unit above; the standard one last. */
async function versionsOf(db: Db | Transaction, organisationId: string, kind: RoundKind): Promise<SheetVersion[]> {
  const standard = { ...standardSheets[kind], changedByName: null, changedAt: null }
  const { path } = await getOrganisation(db, organisationId)
  const rows = await reviewTables(db)
    .selectFrom('case_file_reviews.sheet_version as s')
    .innerJoin('organisations.organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select('o.name as organisation_name')
    .where('o.path', 'in', pathsUpward(path))
    .where('s.kind', '=', kind)
    .orderBy(sql`length(o.path)`, 'desc')
    .orderBy('s.version', 'desc')
    .execute()
  const isOwn = rows[0]?.organisation_id === organisationId
  const shown = isOwn ? rows.filter((row) => row.organisation_id === organisationId) : rows.slice(0, 1)
  const kept = shown.map(({ version, content, source, is_confirmed: isConfirmed, changed_by_name, ...row }) => ({
    version,
    content,
    source,
    isConfirmed,
    inheritedFrom: isOwn ? null : row.organisation_name,
    changedByName: changed_by_name,
    changedAt: row.changed_at.toISOString(),
  }))
  return [...kept, standard]
}

export async function listSheetsUseCase({ input, actor, db }: UseCase<InputOf<typeof listSheets>>) {
  const { id } = await requireUnit(db, input.query.organisationId, actor, manage)
  return { items: await versionsOf(db, id, input.params.kind) }
}

/** The unit's latest, else that of the nearest unit above, else the platform's standard one. */
export async function sheetInForce(db: Db | Transaction, organisationId: string, kind: RoundKind): Promise<KeptSheet> {
  const [first] = (await versionsOf(db, organisationId, kind)) as [SheetVersion]
  const { changedByName: _name, changedAt: _at, ...sheet } = first
  return sheet
}

export async function changeSheetUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof changeSheet>>): Promise<SheetVersion> {
  const { kind } = input.params
  const { organisationId, version: seen, content, source, isConfirmed } = input.body
  await requireUnit(db, organisationId, actor, manage)
  const faults = sheetFaults(content)
  if (faults.length) throw caseFileReviewProblems.refuse('case-file-reviews.wrong-sheet', faults.join('；'))
  const [latest] = await versionsOf(db, organisationId, kind)
  const own = latest!.inheritedFrom === null ? latest!.version : 0
  if (own !== seen) throw changedMeanwhile()
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
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  if (!written) throw changedMeanwhile()
  audit({
    subject: `case-file-reviews.sheet:${organisationId}:${kind}`,
    organisationId,
    summary: `修改${roundKinds[kind]}用的评查表，第 ${seen + 1} 版`,
    details: { source, isConfirmed },
  })
  return (await versionsOf(db, organisationId, kind))[0]!
}
