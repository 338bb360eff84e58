import { asJson, type Transaction } from '#base/database/index.ts'
import { notify } from '#platform/notifications/index.ts'
import type { ActHappening, CaseHooks } from '#platform/procedures/index.ts'
import { AdviceContent } from '../../contract/index.ts'
import { advice } from '../../domain/index.ts'
import { accessOfFirm } from '../cases/told-firm.ts'
import { followRecord, moveRecord, openRecord } from '../cases/case-record.ts'
import { guidanceTables } from '../tables.ts'

/** Once an advice proves wrong it ends that day, and everybody who relied on it is told. */
export const followAdvice: CaseHooks = {
  async opened(tx, happening) {
    const { riskPointId } = AdviceContent.parse(happening.standing.content)
    const own = { mode: null, form: null, risk_point_id: riskPointId, follow_up_on: null, correction_due_on: null }
    await openRecord(tx, happening, advice, { kind: 'advice', ...own })
  },
  async acted(tx, happening) {
    await followRecord(tx, happening, advice)
    if (happening.action === 'beginCorrection') await endAdvice(tx, happening, 'corrected')
    if (happening.action === 'revoke') await endAdvice(tx, happening, 'revoked')
  },
  partyAccess: accessOfFirm,
  transferred: moveRecord,
}

async function endAdvice(tx: Transaction, happening: ActHappening, as: 'corrected' | 'revoked'): Promise<void> {
  const { case: row, form, today } = happening
  const because = String(form['reason'])
  const ended = await guidanceTables(tx)
    .updateTable('guidance.advice')
    .set({ ended_on: today, ended_as: as, ended_because: because })
    .where('case_id', '=', row.id)
    .where('ended_on', 'is', null)
    .returning(['id', 'number', 'issued_on', 'opinion'])
    .executeTakeFirst()
  // Ended already by the correction that is now given up.
  if (!ended) return
  const { former } = await guidanceTables(tx)
    .selectFrom('guidance.case_record')
    .select('former')
    .where('case_id', '=', row.id)
    .executeTakeFirstOrThrow()
  const text = { number: ended.number, issuedOn: ended.issued_on, text: ended.opinion, endedOn: today, because }
  await guidanceTables(tx)
    .updateTable('guidance.case_record')
    .set({ former: asJson([...former, text]) })
    .where('case_id', '=', row.id)
    .execute()
  const words = as === 'corrected' ? '正在更正，请不要再依据它' : '已撤销'
  await tellRelying(tx, happening, `书面指导意见 ${ended.number} ${words}：${because}`, `${as}:${ended.id}`)
}

/** Everybody who asked for it and was told of it, once each; the firm reads it under its code. */
export async function tellRelying(
  tx: Transaction,
  { case: row, at }: Pick<ActHappening, 'case' | 'at'>,
  title: string,
  occasion: string,
): Promise<void> {
  const relying = await guidanceTables(tx)
    .selectFrom('guidance.reliance as r')
    .innerJoin('guidance.advice as a', 'a.id', 'r.advice_id')
    .select('r.person_id')
    .distinct()
    .where('a.case_id', '=', row.id)
    .where('r.person_id', 'is not', null)
    .execute()
  const personIds = relying.flatMap(({ person_id }) => person_id ?? [])
  if (!personIds.length) return
  await notify(tx, {
    recipients: { personIds },
    key: `guidance.advice:${row.id}:${occasion}`,
    kind: 'guidance.advice-corrected',
    title,
    text: row.title,
    link: `/guidance/advice-search?caseId=${row.id}`,
    organisationId: row.organisation_id,
    at,
  })
}
