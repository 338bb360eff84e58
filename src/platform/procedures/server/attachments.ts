import type { Transaction } from '#base/database/index.ts'
import type { Actor, FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { officeKinds, pictureKinds, videoKinds } from '#platform/files/contract/index.ts'
import { answerStoredFile, getFile, takeUpload } from '#platform/files/index.ts'
import { procedureProblems, type Case, type DefinedCases } from '../contract/index.ts'
import { auditNote, beginChange } from './change-case.ts'
import { loadCase } from './lock-case.ts'
import { getCase } from './read-case.ts'
import { caseTables } from './tables.ts'
import { authorOf, writeEntry } from './write-entry.ts'

type Endpoints = DefinedCases['endpoints']

const rules = {
  accept: [...officeKinds, ...pictureKinds, ...videoKinds, 'pdf' as const, 'ofd' as const],
  maximumBytes: 200 * 1024 * 1024,
}

export interface NewAttachments {
  readonly caseId: string
  readonly organisationId: string
  readonly entryId: string | null
  readonly uploadIds: readonly string[]
  readonly part?: string | null
  readonly actor: Actor
  readonly at: Date
}

/** Takes finished uploads over as attachments of an entry. @throws Problem of files, with a sentence for each reason */
export async function attachUploads(tx: Transaction, attachments: NewAttachments): Promise<void> {
  const { caseId, organisationId, entryId, actor, at } = attachments
  for (const uploadId of attachments.uploadIds) {
    const file = await takeUpload(tx, { uploadId, organisationId, actor, at, rules })
    await attachFile(tx, {
      ...attachments,
      caseId,
      entryId,
      fileId: file.id,
      addedBy: actor.personId,
      addedByName: actor.name,
    })
  }
}

/** A file that is stored already, such as one that a party sent with an application. */
export async function attachFile(
  tx: Transaction,
  attachment: {
    readonly caseId: string
    readonly entryId: string | null
    readonly fileId: string
    readonly part?: string | null
    readonly addedBy: string | null
    readonly addedByName: string
    readonly at: Date
  },
): Promise<void> {
  await caseTables(tx)
    .insertInto('procedures.attachment')
    .values({
      id: newId(),
      case_id: attachment.caseId,
      entry_id: attachment.entryId,
      file_id: attachment.fileId,
      part: attachment.part ?? null,
      added_by: attachment.addedBy,
      added_by_name: attachment.addedByName,
      added_at: attachment.at,
    })
    .execute()
}

/** Files of the latest entry of an action, in their order. */
export async function listEntryFiles(tx: Transaction, caseId: string, action: string): Promise<string[]> {
  const entry = await caseTables(tx)
    .selectFrom('procedures.entry')
    .select('id')
    .where('case_id', '=', caseId)
    .where('action', '=', action)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!entry) return []
  const rows = await caseTables(tx)
    .selectFrom('procedures.attachment')
    .select('file_id')
    .where('entry_id', '=', entry.id)
    .orderBy('id')
    .execute()
  return rows.map(({ file_id }) => file_id)
}

export async function attachToCase(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['attach']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { handle } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, handle)
  const { uploadIds, part } = input.body
  if (part !== null && !loaded.edition.dossier.some(({ id }) => id === part))
    throw procedureProblems.refuse('procedures.not-possible-now', '案卷没有这一部分，请重新选择')
  const text = `添加附件 ${uploadIds.length} 个`
  const entryId = await writeEntry(
    db,
    { caseId, kind: 'attachment', text, revision: loaded.row.revision, at: now },
    authorOf(actor, handle, loaded.path),
  )
  const { organisation_id: organisationId } = loaded.row
  await attachUploads(db, { caseId, organisationId, entryId, uploadIds, part, actor, at: now })
  audit(auditNote(defined, loaded, text))
  return getCase(db, defined, caseId, actor, today)
}

export async function downloadAttachment(
  defined: DefinedCases,
  { input, actor, db, audit }: Writing<InputOf<Endpoints['download']>>,
): Promise<FileAnswer> {
  const { caseId, attachmentId } = input.params
  const loaded = await loadCase(db, defined, caseId, actor)
  const found = await caseTables(db)
    .selectFrom('procedures.attachment')
    .select('file_id')
    .where('id', '=', attachmentId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!found)
    throw procedureProblems.refuse('procedures.file-not-found', '没有这个附件，可能已随案件更正，请刷新后重试')
  const { name } = await getFile(db, found.file_id)
  audit(auditNote(defined, loaded, `下载附件“${name}”`))
  return answerStoredFile(db, found.file_id)
}
