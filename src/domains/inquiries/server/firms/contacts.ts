import { sql } from 'kysely'
import type { ContactSource } from '#platform/contact-calendar/index.ts'
import { sameFirm } from '#platform/counterparties/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { inquiryTables } from '../tables.ts'

/** Days on which a firm came with a question: its own will, and still a contact that the others should know of. */
export const inquiryContacts: ContactSource = {
  key: 'inquiries.questions',
  permission: 'inquiries.read',
  async read(db, { actor, from, until, organisationId, counterpartyId, most }) {
    const rows = await inquiryTables(db)
      .selectFrom('inquiries.firm_question as q')
      .innerJoin('procedures.case as c', 'c.id', 'q.case_id')
      .innerJoin('organisations.organisation as o', 'o.id', 'c.organisation_id')
      .innerJoin('counterparties.counterparty as f', 'f.id', 'q.counterparty_id')
      .select(['q.case_id', 'q.counterparty_id', 'q.asked_on', 'q.title', 'f.name', 'o.id as unit_id'])
      .select('o.name as unit_name')
      .where(inReach(actor, 'inquiries.read'))
      .where('q.asked_on', '>=', from)
      .where('q.asked_on', '<=', until)
      .$if(organisationId !== undefined, (some) => some.where('c.organisation_id', '=', organisationId!))
      .$if(counterpartyId !== undefined, (some) =>
        some.where(sql<boolean>`q.counterparty_id in (${sameFirm(counterpartyId!)})`),
      )
      .orderBy('q.asked_on')
      .orderBy('q.case_id')
      .limit(most)
      .execute()
    return rows.map((row) => ({
      id: row.case_id,
      kind: '企业咨询',
      on: row.asked_on,
      from: null,
      until: null,
      state: 'done',
      counterpartyId: row.counterparty_id,
      counterpartyName: row.name,
      organisationId: row.unit_id,
      organisationName: row.unit_name,
      topic: row.title,
      path: `/inquiries/cases/${row.case_id}`,
    }))
  },
}
