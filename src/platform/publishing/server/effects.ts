import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newCode } from '#base/ids/index.ts'
import { publishingProblems, type PublicationAction } from '../contract/index.ts'
import { listAttachments, type PublicationRow } from './read-publication.ts'
import { hashOf } from './snapshot-hash.ts'
import { publishingTables } from './tables.ts'

/** What somebody is doing to a publication. */
export interface Deed {
  readonly row: PublicationRow
  readonly comment: string
  readonly findingId: string | undefined
  readonly actor: Actor
  readonly at: Date
}

export type Movable = Partial<Omit<PublicationRow, 'id' | 'snapshot' | 'revision'>>

/** What an action writes into the publication itself, beside its state. */
export function columnsOf(action: PublicationAction, { comment, actor, at }: Deed): Movable {
  switch (action) {
    case 'publish':
      return { published_at: at, code: newCode() }
    case 'withdraw':
      return { withdrawal_note: comment }
    case 'waiveFourEyes':
      return { waived_by_name: actor.name, waived_reason: comment, waived_at: at }
    default:
      return {}
  }
}

/** What an action does beside moving the publication on. */
export async function applyEffect(tx: Transaction, action: PublicationAction, deed: Deed): Promise<void> {
  if (action === 'clearFinding') await clear(tx, deed)
  if (action === 'publish') await publish(tx, deed)
  if (action === 'withdraw') await withdraw(tx, deed)
}

async function clear(tx: Transaction, { row, comment, findingId, actor, at }: Deed): Promise<void> {
  const cleared = await publishingTables(tx)
    .updateTable('publishing.finding')
    .set({ cleared_reason: comment, cleared_by_name: actor.name, cleared_at: at })
    .where('id', '=', findingId ?? null)
    .where('publication_id', '=', row.id)
    .where('cleared_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!cleared)
    throw publishingProblems.refuse('publishing.not-available', '这一处疑似个人信息已经处理过，请刷新后查看')
}

/** What goes out is exactly what was reviewed, down to the attachments. */
async function publish(tx: Transaction, { row, at }: Deed): Promise<void> {
  const attachments = await listAttachments(tx, row.id)
  if (hashOf(row.snapshot, row.scope, attachments) !== row.hash)
    throw publishingProblems.refuse(
      'publishing.altered',
      '发布内容与审核时的内容不一致，不能公布，请联系系统管理员核查',
    )
  if (row.scope !== 'public') return
  const tables = publishingTables(tx)
  const { code } = await tables
    .selectFrom('publishing.publication')
    .select('code')
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  await tables
    .updateTable('publishing.published')
    .set({ superseded_by: code })
    .where('subject_module', '=', row.subject_module)
    .where('subject_kind', '=', row.subject_kind)
    .where('subject_id', '=', row.subject_id)
    .where('superseded_by', 'is', null)
    .execute()
  await tables
    .insertInto('publishing.published')
    .values({
      id: row.id,
      code: code!,
      subject_module: row.subject_module,
      subject_kind: row.subject_kind,
      subject_id: row.subject_id,
      organisation_id: row.organisation_id,
      organisation_name: row.organisation_name,
      title: row.title,
      snapshot: asJson(row.snapshot),
      attachments: asJson(attachments),
      hash: row.hash,
      published_at: at,
      withdrawn_at: null,
      withdrawal_note: null,
      superseded_by: null,
    })
    .execute()
}

/** The content goes, the note stays where it was. */
async function withdraw(tx: Transaction, { row, comment, at }: Deed): Promise<void> {
  await publishingTables(tx)
    .updateTable('publishing.published')
    .set({ snapshot: null, attachments: asJson([]), withdrawn_at: at, withdrawal_note: comment })
    .where('id', '=', row.id)
    .execute()
}
