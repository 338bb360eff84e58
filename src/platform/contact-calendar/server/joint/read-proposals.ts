import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, readPage, type Actor, type InputOf, type ListPlan, type Page, type UseCase } from '#base/http/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import type { CounterpartyKind } from '#platform/counterparties/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import {
  contactCalendarProblems,
  type JointProposal,
  type listJointProposals,
  type VisitKind,
} from '../../contract/index.ts'
import { calendarTables, type JointProposalTable } from '../tables.ts'

const plan = 'contact-calendar.plan'

type SideColumns<Side extends string> = {
  readonly [Name in `${Side}_unit` | `${Side}_unit_name` | `${Side}_path` | `${Side}_topic` | `${Side}_on`]: string
} & { readonly [Name in `${Side}_kind`]: VisitKind }

export type ProposalRow = Selectable<JointProposalTable> &
  SideColumns<'a'> &
  SideColumns<'b'> & { counterparty_id: string; counterparty_kind: CounterpartyKind; counterparty_name: string }

/** Proposals in which a unit of the person's reach plans one of the visits. */
export function selectProposals(db: Db | Transaction, actor: Actor, permission = 'contact-calendar.read') {
  return calendarTables(db)
    .selectFrom('contact_calendar.joint_proposal as p')
    .innerJoin('contact_calendar.planned_visit as a', 'a.id', 'p.first_visit_id')
    .innerJoin('contact_calendar.planned_visit as b', 'b.id', 'p.second_visit_id')
    .innerJoin('organisations.organisation as ao', 'ao.id', 'a.organisation_id')
    .innerJoin('organisations.organisation as bo', 'bo.id', 'b.organisation_id')
    .selectAll('p')
    .select(['a.counterparty_id', 'a.counterparty_kind', 'a.counterparty_name'])
    .select(['ao.id as a_unit', 'ao.name as a_unit_name', 'ao.path as a_path'])
    .select(['a.kind as a_kind', 'a.topic as a_topic', 'a.visit_on as a_on'])
    .select(['bo.id as b_unit', 'bo.name as b_unit_name', 'bo.path as b_path'])
    .select(['b.kind as b_kind', 'b.topic as b_topic', 'b.visit_on as b_on'])
    .where(inReach(actor, permission, 'ao.path', 'bo.path'))
}

/** @throws Problem `contact-calendar.proposal-not-found` */
export async function getProposalRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<ProposalRow> {
  const row = await selectProposals(db, actor, permission).where('p.id', '=', id).executeTakeFirst()
  if (!row)
    throw contactCalendarProblems.refuse(
      'contact-calendar.proposal-not-found',
      '没有这条合并走访建议，或不在您的权限范围内',
    )
  return row
}

/** For which of the two units the person acts. */
export function ownUnits(row: ProposalRow, actor: Actor): string[] {
  return [
    ...(mayAct(actor, plan, row.a_path) ? [row.a_unit] : []),
    ...(mayAct(actor, plan, row.b_path) ? [row.b_unit] : []),
  ]
}

export function toProposal(row: ProposalRow, actor: Actor): JointProposal {
  const own = ownUnits(row, actor)
  const undecided = row.state === 'open' || row.state === 'offered'
  return {
    id: row.id,
    counterpartyId: row.counterparty_id,
    counterpartyName: shownName(row.counterparty_kind, row.counterparty_name),
    state: row.state,
    sides: [
      {
        organisationId: row.a_unit,
        organisationName: row.a_unit_name,
        plannedVisitId: row.first_visit_id,
        kind: row.a_kind,
        topic: row.a_topic,
        on: row.a_on,
        own: own.includes(row.a_unit),
      },
      {
        organisationId: row.b_unit,
        organisationName: row.b_unit_name,
        plannedVisitId: row.second_visit_id,
        kind: row.b_kind,
        topic: row.b_topic,
        on: row.b_on,
        own: own.includes(row.b_unit),
      },
    ],
    offeredBy: row.offered_by,
    jointOn: row.joint_on,
    reason: row.reason,
    decidedByName: row.decided_by_name,
    mayOffer: undecided && own.length > 0,
    mayAccept: row.state === 'offered' && own.some((unit) => unit !== row.offered_by),
    mayKeepApart: undecided && own.length > 0,
    revision: row.revision,
  }
}

export async function proposalsOfVisit(db: Db | Transaction, visitId: string, actor: Actor): Promise<JointProposal[]> {
  const rows = await selectProposals(db, actor)
    .where((one) => one.or([one('p.first_visit_id', '=', visitId), one('p.second_visit_id', '=', visitId)]))
    .orderBy('p.id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => toProposal(row, actor))
}

const order: ListPlan<ProposalRow> = {
  orders: { createdAt: { by: sql`p.created_at`, of: (row) => row.created_at.toISOString() } },
  defaultSort: '-createdAt',
  id: sql`p.id`,
}

export async function listJointProposalsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listJointProposals>>): Promise<Page<JointProposal>> {
  const found = selectProposals(db, actor).$if(query.state !== undefined, (some) =>
    some.where('p.state', '=', query.state!),
  )
  const page = await readPage(db, found, order, query)
  return { ...page, items: page.items.map((row) => toProposal(row, actor)) }
}
