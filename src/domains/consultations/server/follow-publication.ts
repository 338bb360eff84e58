import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import type { PublicationMove } from '#platform/publishing/index.ts'
import { consultationProblems, resultPublished } from '../contract/index.ts'
import { getRow, updateConsultation } from './get-consultation.ts'
import { begin, factSubject, textKind } from './open-consultation.ts'
import { standingOf } from './standing.ts'

/** The text opens with its publication, and is a draft again where it came back; the result leaves its fact. */
export async function followPublication(tx: Transaction, move: PublicationMove): Promise<void> {
  const { action, subject, actor, at } = move
  const row = await getRow(tx, subject.id)
  if (subject.kind === textKind) {
    if (action === 'publish') await begin(tx, row, actor, at)
    else if ((action === 'return' || action === 'discard') && row.state === 'review')
      await updateConsultation(tx, row, { state: 'draft', ...(action === 'discard' ? { publication_id: null } : {}) })
    else if (action === 'withdraw' && row.state === 'open')
      throw consultationProblems.refuse(
        'consultations.wrong-state',
        '正在征求意见，不能只撤下公告；请在征求意见页面取消这次征求意见，原因会告知公众',
      )
    return
  }
  if (action === 'discard') await updateConsultation(tx, row, { result_publication_id: null })
  if (action !== 'publish') return
  const { opinions } = await standingOf(tx, row.id)
  await recordFact(tx, {
    kind: resultPublished,
    organisationId: row.organisation_id,
    occurredOn: dayOf(at),
    at,
    subject: factSubject(row),
    facts: { received: opinions, address: `/consultations/${row.code}/result` },
    actor,
  })
}
