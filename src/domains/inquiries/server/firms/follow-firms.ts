import type { Transaction } from '#base/database/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { getState } from '#platform/procedures/domain/index.ts'
import { listPartyNames, type CaseHappening } from '#platform/procedures/index.ts'
import { InquiryContent } from '../../contract/index.ts'
import { inquiry } from '../../domain/index.ts'
import { inquiryTables } from '../tables.ts'

/**
 * A firm that asked at the counter or by telephone reads its question and the approved answer in its booklet. A question from the
 * portal names no firm: whoever writes there may be anybody.
 */
export async function followFirms(tx: Transaction, { case: row, standing, today }: CaseHappening): Promise<void> {
  const tables = inquiryTables(tx)
  const before = await tables.selectFrom('inquiries.firm_question').selectAll().where('case_id', '=', row.id).execute()
  const parties = row.created_by === null ? [] : await listPartyNames(tx, row.id)
  const firms = parties.flatMap(({ kind, counterpartyId }) =>
    kind === 'organisation' && counterpartyId ? [counterpartyId] : [],
  )
  if (!firms.length && !before.length) return
  const { name } = await getOrganisation(tx, row.organisation_id)
  const content = InquiryContent.parse(standing.content)
  const known = before[0]
  const isAnswered = standing.state === 'answered'
  await tables.deleteFrom('inquiries.firm_question').where('case_id', '=', row.id).execute()
  for (const counterpartyId of new Set(firms))
    await tables
      .insertInto('inquiries.firm_question')
      .values({
        case_id: row.id,
        counterparty_id: counterpartyId,
        organisation_name: name,
        asked_on: row.opened_on,
        title: row.title,
        state_text: getState(inquiry.editions.at(-1)!, standing.state).text,
        due_on: standing.closedOn ? null : row.due_on,
        answer: isAnswered ? content.answer : (known?.answer ?? ''),
        basis: isAnswered ? content.basis : (known?.basis ?? ''),
        answered_on: isAnswered ? (known?.answered_on ?? today) : (known?.answered_on ?? null),
      })
      .execute()
}
