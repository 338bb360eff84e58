import type { Transaction } from '#base/database/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import type { ActHappening, CaseHappening } from '#platform/procedures/index.ts'
import { findRiskPoint, followGuidanceElsewhere, withdrawGuidanceElsewhere } from '#domains/risk-prevention/index.ts'
import type { GuidanceContent } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'

export const caseSource = 'guidance.case'

/** @throws Problem `risk-prevention.point-not-found` where the case names a point that its author may not see */
export async function requireRiskPoint(
  tx: Transaction,
  { actor }: CaseHappening,
  content: GuidanceContent,
): Promise<void> {
  if (!actor) return
  for (const id of pointsOf(content)) await findRiskPoint(tx, id, actor)
}

export const pointsOf = ({ riskPointId, furtherPointIds }: GuidanceContent): string[] => [
  ...new Set(riskPointId ? [riskPointId, ...furtherPointIds] : []),
]

const given = ['delivered', 'followedUp', 'closed', 'transferProposed', 'transferred']
const takenBack = ['revoke', 'takeBack']

/**
 * 风险防控 counts guidance about its points from the day on which it was in the firm's hands: told then, and told again when
 * something came of it, so that nobody types it twice.
 */
export async function tellRiskPoint(tx: Transaction, happening: ActHappening, content: GuidanceContent): Promise<void> {
  const { case: row, actor, at, today, action, form, standing } = happening
  if (!content.riskPointId) return
  if (actor && takenBack.includes(action))
    return withdrawGuidanceElsewhere(
      tx,
      { kind: caseSource, id: row.id },
      { reason: String(form['reason']), actor, at },
    )
  if (!given.includes(standing.state)) return
  const record = await guidanceTables(tx)
    .selectFrom('guidance.case_record as r')
    .leftJoin('guidance.visit as v', 'v.id', 'r.visit_id')
    .select(['r.counterparty_id', 'r.counterparty_kind', 'r.counterparty_name', 'r.delivered_on', 'v.contact_title'])
    .where('r.case_id', '=', row.id)
    .executeTakeFirstOrThrow()
  if (!record.delivered_on) return
  await followGuidanceElsewhere(
    tx,
    {
      source: { kind: caseSource, id: row.id, path: `/guidance/cases/${row.id}` },
      riskPointIds: pointsOf(content),
      organisationId: row.organisation_id,
      counterpartyId: record.counterparty_id,
      counterpartyName: shownName(record.counterparty_kind, record.counterparty_name),
      contactTitle: record.contact_title ?? '',
      mode: content.mode,
      guidedOn: record.delivered_on,
      officers: content.officers.length ? content.officers.map(({ name }) => name) : [handlerOf(happening)],
      content: content.words,
      result: content.response,
      dueOn: content.followUpOn,
    },
    { actor, at, today },
  )
}

const handlerOf = ({ standing, actor }: ActHappening): string => standing.seats['handler']?.name ?? actor?.name ?? ''
