import type { Transaction } from '#base/database/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { attachFile, doPartyActs, type DoneMessage } from '#platform/procedures/index.ts'
import { guidanceCases } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'
import { photoRules } from './take-photo.ts'

const firm = '行政相对人'

/** Does what the firm sent, as the party's act; its photo goes to the case. */
export const doFirmMessage = doPartyActs({
  name: 'guidance.do-firm-message',
  event: 'guidance.firm-message-sent',
  cases: guidanceCases,
  table: 'guidance.firm_message',
  async senderOf(tx, messageId) {
    const { case_id: caseId } = await guidanceTables(tx)
      .selectFrom('guidance.firm_message')
      .select('case_id')
      .where('id', '=', messageId)
      .executeTakeFirstOrThrow()
    return { caseId, name: firm }
  },
  afterwards: takePhotoOver,
})

async function takePhotoOver(tx: Transaction, done: DoneMessage): Promise<void> {
  const { messageId, caseId, entryId, organisationId, at } = done
  const { photo, photo_name } = await guidanceTables(tx)
    .selectFrom('guidance.firm_message')
    .select(['photo', 'photo_name'])
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow()
  if (!photo) return
  const { id: fileId } = await storeFile(tx, {
    content: photo,
    name: photo_name ?? '照片',
    organisationId,
    actor: null,
    at,
    rules: photoRules,
  })
  await attachFile(tx, { caseId, entryId, fileId, part: 'materials', addedBy: null, addedByName: firm, at })
  await guidanceTables(tx)
    .updateTable('guidance.firm_message')
    .set({ photo: null })
    .where('id', '=', messageId)
    .execute()
}
