import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { attachFile } from '#platform/procedures/index.ts'
import { inquiryTables } from '../tables.ts'
import { askerFileRules, type AskerFile } from './form-files.ts'

export async function keepMessageFiles(tx: Transaction, messageId: string, files: readonly AskerFile[]): Promise<void> {
  if (!files.length) return
  await inquiryTables(tx)
    .insertInto('inquiries.message_file')
    .values(
      files.map(({ name, mediaType, content }) => ({
        id: newId(),
        message_id: messageId,
        name,
        media_type: mediaType,
        bytes: content.length,
        content,
      })),
    )
    .execute()
}

/** What came with the asker's words goes over to the case, into the dossier's part for the question. */
export async function takeMessageFiles(
  tx: Transaction,
  messageId: string,
  entry: { readonly caseId: string; readonly entryId: string; readonly organisationId: string; readonly at: Date },
): Promise<void> {
  const { organisationId, at } = entry
  const files = await inquiryTables(tx)
    .deleteFrom('inquiries.message_file')
    .where('message_id', '=', messageId)
    .returning(['id', 'name', 'content'])
    .execute()
  for (const { name, content } of files.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const stored = await storeFile(tx, { content, name, organisationId, actor: null, at, rules: askerFileRules })
    await attachFile(tx, {
      ...entry,
      fileId: stored.id,
      part: 'question',
      addedBy: null,
      addedByName: '提问人',
    })
  }
}
