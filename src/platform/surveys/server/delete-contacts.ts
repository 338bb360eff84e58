import { businessToday } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { log } from '#base/log/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { surveyTables } from './tables.ts'

export const deleteContacts: JobDefinition = {
  name: 'surveys.delete-contacts',
  schedule: '40 3 * * *',
  run: async (_payload, db) => {
    await deleteDueContacts(db, businessToday())
  },
}

/** Deletes the numbers (and the tokens) of surveys whose result is old enough; answers how many surveys. */
export async function deleteDueContacts(db: Db, today: string): Promise<number> {
  const candidates = await surveyTables(db)
    .selectFrom('surveys.survey')
    .select(['id', 'result_on', 'settings'])
    .where('result_on', 'is not', null)
    .where('contacts_deleted_on', 'is', null)
    .execute()
  const due = candidates.filter(
    ({ result_on, settings }) => addCalendarDays(result_on!, settings.contactsKeptDays) <= today,
  )
  for (const { id } of due) {
    await inTransaction(db, async (tx) => {
      const tables = surveyTables(tx)
      await tables.deleteFrom('surveys.link').where('survey_id', '=', id).where('state', '=', 'open').execute()
      await tables
        .updateTable('surveys.respondent')
        .set({ phone: null, phone_digest: null })
        .where('survey_id', '=', id)
        .execute()
      await tables.updateTable('surveys.survey').set({ contacts_deleted_on: today }).where('id', '=', id).execute()
    })
    log.info({ survey: id }, 'telephone numbers of a survey deleted')
  }
  return due.length
}
