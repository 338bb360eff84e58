import { asJson, type Transaction } from '#base/database/index.ts'
import { refuse, type Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { listFiles } from '#platform/files/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import {
  publishingProblems,
  Snapshot,
  type Publication,
  type PublicationScope,
  type PublicationSubject,
} from '../contract/index.ts'
import { findForbiddenHtml } from '../domain/index.ts'
import { getPublication, getPublicationRow } from './read-publication.ts'
import { recordStep } from './record-step.ts'
import { hashOf } from './snapshot-hash.ts'
import { writeFindings } from './write-findings.ts'
import { publishingTables } from './tables.ts'

export interface DraftContent {
  readonly snapshot: Snapshot
  readonly scope: PublicationScope
  /** Stored files that go public with it, in their order. */
  readonly attachmentIds?: readonly string[]
  /** Natural persons whose names should not appear; each place where one does is put before the reviewer. */
  readonly names?: readonly string[]
}

export interface NewPublication extends DraftContent {
  readonly subject: PublicationSubject
  /** The unit that publishes. */
  readonly organisationId: string
  readonly actor: Actor
  /** Business time. */
  readonly at: Date
}

/**
 * A domain hands over what it wants to make public. The permission to do so is the domain's own.
 * @throws Problem `publishing.already-open`, `publishing.unsafe-content`
 */
export async function draftPublication(tx: Transaction, draft: NewPublication): Promise<Publication> {
  const content = await prepare(tx, draft)
  const { name } = await getOrganisation(tx, draft.organisationId)
  const id = newId()
  const { subject, actor, at } = draft
  const created = await publishingTables(tx)
    .insertInto('publishing.publication')
    .values({
      id,
      subject_module: subject.module,
      subject_kind: subject.kind,
      subject_id: subject.id,
      organisation_id: draft.organisationId,
      organisation_name: name,
      state: 'draft',
      revision: 1,
      drafted_by: actor.personId,
      drafted_by_name: actor.name,
      waived_by_name: null,
      waived_reason: null,
      waived_at: null,
      code: null,
      changed_at: at,
      published_at: null,
      withdrawal_note: null,
      ...content.columns,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created)
    throw publishingProblems.refuse(
      'publishing.already-open',
      `“${draft.snapshot.title}”所属的记录已有一件发布件在办，请先办结或放弃原件`,
    )
  await writeAttachments(tx, id, content.fileIds)
  await writeFindings(tx, id, content.snapshot, draft.names)
  await recordStep(tx, { publicationId: id, action: 'draft', actor, comment: '', hash: content.columns.hash, at })
  return getPublication(tx, id)
}

export interface Revision extends DraftContent {
  readonly publicationId: string
  /** The one that the person changed. */
  readonly revision: number
  readonly actor: Actor
  readonly at: Date
}

/** Replaces the content of a draft. @throws Problem `publishing.not-available` once it is under review, `base.changed-meanwhile` */
export async function revisePublication(tx: Transaction, revised: Revision): Promise<Publication> {
  const { publicationId: id, revision, actor, at } = revised
  const content = await prepare(tx, revised)
  const updated = await publishingTables(tx)
    .updateTable('publishing.publication')
    .set((eb) => ({ ...content.columns, revision: eb('revision', '+', 1), changed_at: at }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  if (!updated) {
    const { state } = await getPublicationRow(tx, id)
    throw state === 'draft'
      ? refuse('base.changed-meanwhile', '发布件已被他人修改，请刷新后核对再保存；您填写的内容仍在页面上')
      : publishingProblems.refuse('publishing.not-available', '发布件已送审，不能直接修改；需要修改请先退回')
  }
  await publishingTables(tx).deleteFrom('publishing.attachment').where('publication_id', '=', id).execute()
  await writeAttachments(tx, id, content.fileIds)
  await writeFindings(tx, id, content.snapshot, revised.names)
  await recordStep(tx, { publicationId: id, action: 'revise', actor, comment: '', hash: content.columns.hash, at })
  return getPublication(tx, id)
}

async function prepare(tx: Transaction, draft: DraftContent) {
  const parsed = Snapshot.safeParse(draft.snapshot)
  if (!parsed.success) throw refuse('base.invalid-input', parsed.error.issues.map(({ message }) => message).join('；'))
  const snapshot = parsed.data
  const forbidden = findForbiddenHtml(snapshot.html)
  if (forbidden !== null)
    throw publishingProblems.refuse(
      'publishing.unsafe-content',
      `发布内容含有不允许的网页代码 ${forbidden}，请删除后重新送审`,
    )
  const fileIds = [...new Set(draft.attachmentIds ?? [])]
  const files = await listFiles(tx, fileIds)
  if (files.length !== fileIds.length) throw refuse('base.invalid-input', '有附件不存在，请重新选择附件')
  const columns = {
    scope: draft.scope,
    title: snapshot.title,
    snapshot: asJson(snapshot),
    hash: hashOf(snapshot, draft.scope, files),
  }
  return { columns, fileIds, snapshot }
}

async function writeAttachments(tx: Transaction, publicationId: string, fileIds: readonly string[]): Promise<void> {
  if (!fileIds.length) return
  await publishingTables(tx)
    .insertInto('publishing.attachment')
    .values(fileIds.map((fileId, position) => ({ publication_id: publicationId, file_id: fileId, position })))
    .execute()
}
