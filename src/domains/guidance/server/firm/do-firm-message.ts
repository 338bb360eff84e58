import { dayOf } from '#base/clock/index.ts'
import { inTransaction, type Transaction } from '#base/database/index.ts'
import type { EventListener } from '#base/events/index.ts'
import { Problem } from '#base/http/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { actOnCase, attachFile } from '#platform/procedures/index.ts'
import { guidanceCases } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'
import { photoRules } from './take-photo.ts'

const firm = '行政相对人'

/** Does what the firm sent, as the party's act; what the case can no longer take keeps the reason beside it. */
export const doFirmMessage: EventListener = {
  event: 'guidance.firm-message-sent',
  name: 'guidance.do-firm-message',
  async hear({ payload, id: eventId }, db) {
    const messageId = String(payload['messageId'])
    try {
      await inTransaction(db, (tx) => doMessage(tx, messageId, eventId))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await guidanceTables(db)
        .updateTable('guidance.firm_message')
        .set({ refused: error.detail ?? error.title })
        .where('id', '=', messageId)
        .execute()
    }
  },
}

async function doMessage(tx: Transaction, messageId: string, eventId: string): Promise<void> {
  const message = await guidanceTables(tx)
    .selectFrom('guidance.firm_message as m')
    .innerJoin('guidance.case_record as r', 'r.case_id', 'm.case_id')
    .select(['m.case_id', 'm.act', 'm.form', 'm.photo', 'm.photo_name', 'm.received_at', 'r.organisation_id'])
    .where('m.id', '=', messageId)
    .where('m.done_by', 'is', null)
    .where('m.refused', 'is', null)
    .forUpdate('m')
    .executeTakeFirst()
  if (!message) return
  const { case_id: caseId, received_at: at, organisation_id: organisationId } = message
  const { entryId } = await actOnCase(tx, guidanceCases, {
    caseId,
    action: message.act,
    form: message.form,
    by: { kind: 'party', name: firm },
    at,
    today: dayOf(at),
  })
  if (message.photo) {
    const name = message.photo_name ?? '照片'
    const stored = { content: message.photo, name, organisationId, actor: null, at, rules: photoRules }
    const { id: fileId } = await storeFile(tx, stored)
    await attachFile(tx, { caseId, entryId, fileId, part: 'materials', addedBy: null, addedByName: firm, at })
  }
  await guidanceTables(tx)
    .updateTable('guidance.firm_message')
    .set({ done_by: eventId, photo: null })
    .where('id', '=', messageId)
    .execute()
}
