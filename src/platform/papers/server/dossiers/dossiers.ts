import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor, type FileAnswer, type InputOf, type UseCase, type Writing } from '#base/http/index.ts'
import { emit } from '#base/events/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { answerStoredFile, listFiles } from '#platform/files/index.ts'
import {
  paperProblems,
  type DefinedPapers,
  type Dossier,
  type DossierPlan,
  type PaperSubject,
} from '../../contract/index.ts'
import { arrangeSources, missingOf } from '../../domain/plan-dossier.ts'
import type { PaperOwner } from '../owners.ts'
import { impossible } from '../papers/change-paper.ts'
import { paperTables, type DossierTable } from '../tables.ts'
import { gatherSources } from './gather-sources.ts'
import { inReach, requireUnit } from '#platform/organisations/index.ts'

type Endpoints = DefinedPapers['endpoints']

/** What would be bound now, part by part, and what was bound before. */
export async function planDossier(
  owner: PaperOwner,
  { input, actor, db }: UseCase<InputOf<Endpoints['planDossier']>>,
): Promise<DossierPlan> {
  const { definition } = owner
  const subject = { kind: input.query.subjectKind, id: input.query.subjectId }
  const record = await owner.findRecord(db, subject, actor)
  const unit = await requireUnit(db, record.organisationId, actor, definition.permissions.read)
  const { sources, drafts } = await gatherSources(db, owner, subject)
  return {
    parts: arrangeSources(definition.dossier.parts, sources).map(({ part, sources: own }) => ({
      id: part.id,
      title: part.title,
      isRequired: part.isRequired ?? false,
      pieces: own.map(({ title }) => title),
    })),
    missing: missingOf(definition.dossier.parts, sources, drafts),
    dossiers: await dossiersOf(db, definition, subject),
    mayBind: mayAct(actor, definition.permissions.issue, unit.path),
  }
}

export async function requestDossier(
  owner: PaperOwner,
  { input, actor, db, now, audit }: Writing<InputOf<Endpoints['bindDossier']>>,
): Promise<Dossier> {
  const { definition } = owner
  const { subject } = input.body
  const record = await owner.findRecord(db, subject, actor)
  const unit = await requireUnit(db, record.organisationId, actor, definition.permissions.issue)
  const { sources, drafts } = await gatherSources(db, owner, subject)
  const missing = missingOf(definition.dossier.parts, sources, drafts)
  if (missing.length) throw paperProblems.refuse('papers.incomplete-dossier', missing.join('；'))
  const before = await dossiersOf(db, definition, subject)
  const id = newId()
  const version = (before[0]?.version ?? 0) + 1
  const title = `${record.title}${definition.dossier.title}`
  const added = await paperTables(db)
    .insertInto('papers.dossier')
    .values({
      id,
      organisation_id: unit.id,
      module: definition.module,
      subject_kind: subject.kind,
      subject_id: subject.id,
      title,
      version,
      state: 'waiting',
      done: 0,
      total: sources.length + 1,
      claimed_at: null,
      failed_because: null,
      pages: null,
      pieces: sql`'[]'`,
      file_id: null,
      sha256: null,
      seal: null,
      code: newCode(12),
      bound_on: null,
      requested_by: actor.personId,
      requested_by_name: actor.name,
      requested_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw impossible('这个案卷正在装订：请等待完成')
  await emit(db, 'papers.dossier-requested', { dossierId: id }, now)
  audit({
    subject: `${definition.module}.dossier:${id}`,
    organisationId: unit.id,
    summary: `申请装订“${title}”，第 ${version} 次，${sources.length} 件`,
  })
  return getDossier(db, definition, actor, id)
}

export async function getDossier(
  db: Db | Transaction,
  definition: DefinedPapers,
  actor: Actor,
  id: string,
): Promise<Dossier> {
  return toDossier(await getDossierRow(db, definition, actor, id), await fileBytes(db, definition, actor, id))
}

async function fileBytes(db: Db | Transaction, definition: DefinedPapers, actor: Actor, id: string) {
  const { file_id: fileId } = await getDossierRow(db, definition, actor, id)
  return fileId ? ((await listFiles(db, [fileId]))[0]?.bytes ?? null) : null
}

/** @throws Problem `papers.not-found` */
export async function getDossierRow(
  db: Db | Transaction,
  definition: DefinedPapers,
  actor: Actor,
  id: string,
): Promise<DossierTable> {
  const row = await paperTables(db)
    .selectFrom('papers.dossier as d')
    .innerJoin('organisations.organisation as o', 'o.id', 'd.organisation_id')
    .selectAll('d')
    .where('d.id', '=', id)
    .where('d.module', '=', definition.module)
    .where(inReach(actor, definition.permissions.read))
    .executeTakeFirst()
  if (!row) throw paperProblems.refuse('papers.not-found', '没有这个案卷，或不在您的权限范围内')
  return row
}

/** The latest first. */
async function dossiersOf(db: Db | Transaction, { module }: DefinedPapers, subject: PaperSubject): Promise<Dossier[]> {
  const rows = await paperTables(db)
    .selectFrom('papers.dossier')
    .selectAll()
    .where('module', '=', module)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('version', 'desc')
    .execute()
  const files = await listFiles(
    db,
    rows.flatMap((row) => row.file_id ?? []),
  )
  const bytesOf = new Map(files.map((file) => [file.id, file.bytes]))
  return rows.map((row) => toDossier(row, bytesOf.get(row.file_id ?? '') ?? null))
}

export async function downloadDossier(
  definition: DefinedPapers,
  { input, actor, db, audit }: Writing<InputOf<Endpoints['downloadDossier']>>,
): Promise<FileAnswer> {
  const row = await getDossierRow(db, definition, actor, input.params.dossierId)
  if (!row.file_id) throw impossible('案卷还没有装订完成：请稍后再下载')
  audit({
    subject: `${definition.module}.dossier:${row.id}`,
    organisationId: row.organisation_id,
    summary: `下载案卷“${row.title}”，第 ${row.version} 次装订`,
  })
  return answerStoredFile(db, row.file_id, { inline: true })
}

function toDossier(row: DossierTable, bytes: number | null): Dossier {
  return {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    organisationId: row.organisation_id,
    title: row.title,
    version: row.version,
    state: row.state,
    progress: { done: row.done, total: row.total },
    failedBecause: row.failed_because,
    pages: row.pages,
    bytes,
    pieces: row.pieces,
    sha256: row.sha256,
    seal: row.seal,
    code: row.code,
    boundOn: row.bound_on,
    requestedByName: row.requested_by_name,
    requestedAt: row.requested_at.toISOString(),
  }
}
