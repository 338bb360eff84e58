import { newId } from '#base/ids/index.ts'
import { planVisit } from '#platform/contact-calendar/contract/index.ts'
import type { SignedIn, TestApplication } from './app.ts'

/** Two units of the county plan to see one firm, which asks for another day. */
export async function furnishContactCalendar(
  app: TestApplication,
  clerk: SignedIn,
  organisationId: string,
  bureauId: string,
): Promise<void> {
  const plan = (unitId: string, on: string) =>
    clerk.call(planVisit, {
      body: { organisationId: unitId, counterpartyName: '演示待访商户', kind: 'guidance', topic: '演示', on },
    })
  await plan(organisationId, '2099-12-28')
  const { id } = await plan(bureauId, '2099-12-30')
  // As the public form would have left it; the form has tests of its own.
  await app.database.pool.query(
    `insert into contact_calendar.date_request (id, planned_visit_id, submission_key, wished_on, reason, received_at)
     values ($1, $2, 'furnished', '2099-12-29', '盘点', now())`,
    [newId(), id],
  )
}
