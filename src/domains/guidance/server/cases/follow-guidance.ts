import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { listFactsOfSubject, recordFact, withdrawFact } from '#platform/evidence/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { cancelReminders, scheduleReminder } from '#platform/notifications/index.ts'
import type { ActHappening, CaseHappening, CaseHooks } from '#platform/procedures/index.ts'
import { documentUsed, GuidanceContent } from '../../contract/index.ts'
import { guidance } from '../../domain/index.ts'
import { goesWithBatch, isRemindedWithBatch } from '../campaigns/of-batch.ts'
import { guidanceTables } from '../tables.ts'
import { accessOfFirm, remindersOfFirm } from './told-firm.ts'
import { followRecord, moveRecord, openRecord, partyOf } from './case-record.ts'
import { requireRiskPoint, tellRiskPoint } from './tell-risk-point.ts'

/** The record, the fact and the reminder of the return follow the case, in its transaction. */
export const followGuidance: CaseHooks = {
  async opened(tx, happening) {
    const content = GuidanceContent.parse(happening.standing.content)
    const { mode, form, riskPointId, followUpOn, correctionDueOn } = content
    await requireRiskPoint(tx, happening, content)
    await openRecord(tx, happening, guidance, {
      kind: 'guidance',
      mode,
      form,
      risk_point_id: riskPointId,
      follow_up_on: followUpOn,
      correction_due_on: correctionDueOn,
    })
  },
  async acted(tx, happening) {
    const content = GuidanceContent.parse(happening.standing.content)
    await followRecord(tx, happening, guidance, {
      has_violation: content.violation !== '',
      response: content.response,
      correction: content.correction,
      correction_due_on: content.correctionDueOn,
      follow_up_on: content.followUpOn,
      preferred_on: content.preferredOn,
      ...(happening.action === 'serve' ? { delivered_on: String(happening.form['on']) } : {}),
    })
    if (happening.action === 'issue') await recordUse(tx, happening, content)
    if (happening.action === 'revoke' || happening.action === 'takeBack') await withdrawUse(tx, happening)
    await followVisit(tx, happening, content)
    await tellRiskPoint(tx, happening, content)
    await remindOfReturn(tx, happening, content)
  },
  shownAsOne: goesWithBatch,
  partyAccess: accessOfFirm,
  partyReminders: remindersOfFirm,
  transferred: moveRecord,
}

async function recordUse(tx: Transaction, happening: ActHappening, content: GuidanceContent): Promise<void> {
  const { case: row, actor, at, form } = happening
  if (!actor) return
  const party = await partyOf(tx, row.id)
  await recordFact(tx, {
    kind: documentUsed,
    organisationId: row.organisation_id,
    occurredOn: String(form['on']),
    at,
    subject: { module: 'guidance', id: row.id, label: content.topic, link: `/guidance/cases/${row.id}` },
    facts: {
      counterparty: shownName(party.kind, party.name),
      mode: content.mode,
      form: content.form,
      number: String(form['number']),
    },
    actor,
  })
}

async function withdrawUse(tx: Transaction, { case: row, form, actor, at }: ActHappening): Promise<void> {
  if (!actor) return
  for (const { id, withdrawn } of await listFactsOfSubject(tx, { module: 'guidance', id: row.id }))
    if (!withdrawn) await withdrawFact(tx, { factId: id, reason: String(form['reason']), actor, at })
}

/** The visit that it began with shows the same response, correction and day. */
async function followVisit(tx: Transaction, { case: row }: ActHappening, content: GuidanceContent): Promise<void> {
  const { response, correction, followUpOn } = content
  await guidanceTables(tx)
    .updateTable('guidance.visit')
    .set((eb) => ({ response, correction, follow_up_on: followUpOn, revision: eb('revision', '+', 1) }))
    .where('id', '=', (eb) =>
      eb.selectFrom('guidance.case_record as r').select('r.visit_id').where('r.case_id', '=', row.id),
    )
    .where(
      sql<boolean>`(response, correction, follow_up_on) is distinct from (${response}::text, ${correction}::text, ${followUpOn}::date)`,
    )
    .execute()
}

const reminder = 'return'

async function remindOfReturn(tx: Transaction, happening: CaseHappening, content: GuidanceContent) {
  const { case: row, standing } = happening
  const subject = { module: 'guidance', id: row.id }
  const { handler } = standing.seats
  const { followUpOn } = content
  if (!followUpOn || standing.closedOn || !handler || (await isRemindedWithBatch(tx, happening, followUpOn)))
    return cancelReminders(tx, subject, [reminder])
  return scheduleReminder(tx, {
    subject,
    name: reminder,
    onDay: followUpOn,
    recipients: { personIds: [handler.personId] },
    kind: 'guidance.return-due',
    title: `今天约定回访：${row.title}`,
    link: `/guidance/cases/${row.id}`,
    organisationId: row.organisation_id,
  })
}
