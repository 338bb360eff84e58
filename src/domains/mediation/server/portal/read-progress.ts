import { dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import {
  mediationProblems,
  type ApplicationState,
  type DisputeArea,
  type DisputeClass,
  type Elsewhere,
  type ShownRemedy,
} from '../../contract/index.ts'
import { decideBy } from '../../domain/index.ts'
import { acknowledgeRemediesOfCase } from '../cases/acknowledge-remedies.ts'
import { remediesFor } from '../applications/remedies.ts'
import { mediationTables } from '../tables.ts'

/** What the holder of a party's code may see. Neither names nor what anybody wrote, so that a lost code tells nothing. */
export interface Progress {
  readonly partyId: string
  readonly code: string
  readonly side: 'applicant' | 'respondent'
  readonly organisationName: string
  readonly disputeClass: DisputeClass
  readonly area: DisputeArea
  readonly receivedOn: string
  readonly state: ApplicationState
  /** Null once decided. */
  readonly decideBy: string | null
  readonly decidedOn: string | null
  readonly refusalReason: string | null
  readonly goTo: readonly Elsewhere[]
  readonly remedies: readonly ShownRemedy[]
  readonly acknowledgedOn: string | null
}

/** The view of one party; the other side's begins with acceptance. @throws Problem `mediation.not-found` */
export async function readProgress(db: Db | Transaction, code: string): Promise<Progress> {
  const found = await findProgress(db, code)
  if (found) return found
  throw mediationProblems.refuse(
    'mediation.not-found',
    `没有查询码为“${code.slice(0, 40)}”的调解申请，请核对；查询码里没有字母 O、I 和数字 0、1`,
  )
}

async function findProgress(db: Db | Transaction, code: string): Promise<Progress | undefined> {
  const row = await mediationTables(db)
    .selectFrom('mediation.application_party as p')
    .innerJoin('mediation.application as a', 'a.id', 'p.application_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'a.organisation_id')
    .select(['p.id as party_id', 'p.code', 'p.side', 'p.acknowledged_at', 'o.name as organisation_name'])
    .select(['a.dispute_class', 'a.area', 'a.received_at', 'a.state', 'a.decided_at', 'a.refusal_reason', 'a.go_to'])
    .select(['a.act_made_on', 'a.act_known_on', 'a.act_told', 'a.concerns_real_estate', 'a.reconsideration_first'])
    .where('p.code', '=', code.toUpperCase().replaceAll(/[\s-]/g, ''))
    .executeTakeFirst()
  if (!row || (row.side === 'respondent' && row.state !== 'accepted')) return undefined
  const isApplicant = row.side === 'applicant'
  return {
    partyId: row.party_id,
    code: row.code,
    side: row.side,
    organisationName: row.organisation_name,
    disputeClass: row.dispute_class,
    area: row.area,
    receivedOn: dayOf(row.received_at),
    state: row.state,
    decideBy: row.state === 'received' ? decideBy(dayOf(row.received_at)) : null,
    decidedOn: row.decided_at && dayOf(row.decided_at),
    refusalReason: row.refusal_reason,
    goTo: row.go_to,
    // The remedies are the applicant's; the organ that acted has none.
    remedies: isApplicant ? remediesFor(row) : [],
    acknowledgedOn: row.acknowledged_at && dayOf(row.acknowledged_at),
  }
}

/** The party says that it has read the last days; once said it stays. */
export async function acknowledgeRemedies(tx: Transaction, code: string, now: Date): Promise<void> {
  const application = await findProgress(tx, code)
  if (!application) return acknowledgeRemediesOfCase(tx, code, now)
  const { partyId, remedies } = application
  if (!remedies.length) throw mediationProblems.refuse('mediation.not-found', '这件申请没有需要确认的期限')
  await mediationTables(tx)
    .updateTable('mediation.application_party')
    .set({ acknowledged_at: now })
    .where('id', '=', partyId)
    .where('acknowledged_at', 'is', null)
    .execute()
}
