import { businessNow } from '#base/clock/index.ts'
import type { Db } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { log } from '#base/log/index.ts'
import { sendOutside } from '#platform/notifications/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import { contactOf } from './opinions/store-opinion.ts'
import { consultationTables } from './tables.ts'

const batch = 200

/** Authors who left a contact hear that there is an answer; the answer itself stands behind their code. */
export const tellAuthors: JobDefinition = {
  name: 'consultations.tell-authors',
  schedule: '*/15 9-17 * * *',
  run: async (_payload, db) => {
    await tellWaiting(db, businessNow())
  },
}

/** Answers how many were told. Where no way out is connected nobody is, and they wait. */
export async function tellWaiting(db: Db, at: Date): Promise<number> {
  const waiting = await consultationTables(db)
    .selectFrom('consultations.opinion as opinion')
    .innerJoin('consultations.consultation as consultation', 'consultation.id', 'opinion.consultation_id')
    .select([
      'opinion.id',
      'opinion.contact',
      'opinion.receipt_code',
      'consultation.title',
      'consultation.organisation_name',
    ])
    .where('consultation.state', '=', 'concluded')
    .where('opinion.contact', 'is not', null)
    .where('opinion.told_at', 'is', null)
    .orderBy('opinion.id')
    .limit(batch)
    .execute()
  const cipher = await currentContactCipher()
  let told = 0
  for (const { id, contact, receipt_code: code, title, organisation_name: unit } of waiting) {
    try {
      const recipient = cipher.open(contact!, contactOf(id))
      const isSent = await sendOutside({
        channel: recipient.includes('@') ? 'email' : 'sms',
        id,
        recipient,
        subject: '您的意见已有答复',
        text: `${unit}：您就“${title}”提出的意见已有答复，请在征求意见页面用查询码 ${code} 查看。感谢您的参与。`,
      })
      if (!isSent) continue
    } catch (error) {
      log.warn({ err: error, opinion: id }, 'the author of an opinion could not be told')
      continue
    }
    await consultationTables(db)
      .updateTable('consultations.opinion')
      .set({ told_at: at })
      .where('id', '=', id)
      .execute()
    told++
  }
  return told
}
