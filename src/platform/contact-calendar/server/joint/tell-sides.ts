import type { Transaction } from '#base/database/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { calendarTables } from '../tables.ts'

interface Told {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly at: Date
}

/** Both units hear of each step, once. */
export async function tellSides(tx: Transaction, { id, revision, title, at }: Told): Promise<void> {
  const sides = await calendarTables(tx)
    .selectFrom('contact_calendar.joint_proposal as p')
    .innerJoin('contact_calendar.planned_visit as v', (on) =>
      on.on((one) =>
        one.or([one('v.id', '=', one.ref('p.first_visit_id')), one('v.id', '=', one.ref('p.second_visit_id'))]),
      ),
    )
    .select(['v.organisation_id', 'v.counterparty_kind', 'v.counterparty_name', 'v.planned_by'])
    .where('p.id', '=', id)
    .execute()
  for (const side of sides)
    await notify(tx, {
      recipients: { personIds: [side.planned_by] },
      key: `contact-calendar.joint-proposal:${id}:${revision}`,
      kind: 'contact-calendar.joint-proposal',
      title: `${shownName(side.counterparty_kind, side.counterparty_name)}：${title}`,
      link: '/contact-calendar/joint',
      organisationId: side.organisation_id,
      at,
    })
}
