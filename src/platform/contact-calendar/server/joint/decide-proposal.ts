import { sql, type Updateable } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import {
  contactCalendarProblems,
  type acceptJointDay,
  type JointProposal,
  type keepApart,
  type offerJointDay,
} from '../../contract/index.ts'
import { calendarTables, type JointProposalTable } from '../tables.ts'
import { refusePast } from '../visits/change-visit.ts'
import { getProposalRow, ownUnits, toProposal, type ProposalRow } from './read-proposals.ts'
import { tellSides } from './tell-sides.ts'

const plan = 'contact-calendar.plan'
const refuse = (detail: string) => contactCalendarProblems.refuse('contact-calendar.not-possible-now', detail)

/** One unit offers a day; the day of the other's visit is moved only when the other agrees. */
export async function offerJointDayUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof offerJointDay>>): Promise<JointProposal> {
  const row = await getProposalRow(db, params.jointProposalId, actor, plan)
  refusePast(body.on, today, 'body.on')
  const [own] = ownUnits(row, actor)
  await change(db, row, body.revision, {
    state: 'offered',
    offered_by: own!,
    joint_on: body.on,
    decided_by_name: actor.name,
  })
  const unitName = own === row.a_unit ? row.a_unit_name : row.b_unit_name
  await tellSides(db, { id: row.id, revision: body.revision + 1, at: now, title: `${unitName}提出 ${body.on} 一起去` })
  audit({ ...noteOn(row), summary: `提出 ${body.on} 合并走访“${nameOf(row, actor)}”` })
  return read(db, row.id, actor)
}

export async function acceptJointDayUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof acceptJointDay>>): Promise<JointProposal> {
  const row = await getProposalRow(db, params.jointProposalId, actor, plan)
  if (row.state !== 'offered' || !row.joint_on) throw refuse('还没有单位提出合并走访的日期')
  if (!ownUnits(row, actor).some((unit) => unit !== row.offered_by))
    throw refuse('这个日期由本单位提出，须由对方单位同意')
  refusePast(row.joint_on, today, 'params.jointProposalId')
  await change(db, row, body.revision, { state: 'joined', decided_by_name: actor.name })
  await calendarTables(db)
    .updateTable('contact_calendar.planned_visit')
    .set({ visit_on: row.joint_on, revision: sql`revision + 1` })
    .where('id', 'in', [row.first_visit_id, row.second_visit_id])
    .where('state', '=', 'planned')
    .execute()
  await tellSides(db, { id: row.id, revision: body.revision + 1, at: now, title: `合并为 ${row.joint_on} 一次走访` })
  audit({ ...noteOn(row), summary: `同意 ${row.joint_on} 合并走访“${nameOf(row, actor)}”` })
  return read(db, row.id, actor)
}

export async function keepApartUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof keepApart>>): Promise<JointProposal> {
  const row = await getProposalRow(db, params.jointProposalId, actor, plan)
  await change(db, row, body.revision, { state: 'apart', reason: body.reason, decided_by_name: actor.name })
  await tellSides(db, { id: row.id, revision: body.revision + 1, at: now, title: `各自走访：${body.reason}` })
  audit({ ...noteOn(row), summary: `不合并走访“${nameOf(row, actor)}”：${body.reason}` })
  return read(db, row.id, actor)
}

const read = async (tx: Transaction, id: string, actor: Actor) => toProposal(await getProposalRow(tx, id, actor), actor)
const nameOf = (row: ProposalRow, actor: Actor) => toProposal(row, actor).counterpartyName
const noteOn = ({ id, organisation_id }: ProposalRow) => ({
  subject: `contact-calendar.joint-proposal:${id}`,
  organisationId: organisation_id,
})

async function change(
  tx: Transaction,
  row: ProposalRow,
  revision: number,
  values: Pick<Updateable<JointProposalTable>, 'state' | 'offered_by' | 'joint_on' | 'reason' | 'decided_by_name'>,
): Promise<void> {
  if (row.state !== 'open' && row.state !== 'offered') throw refuse('这条建议已经有结果，不能再改')
  const changed = await calendarTables(tx)
    .updateTable('contact_calendar.joint_proposal')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw contactCalendarProblems.refuse('contact-calendar.changed-meanwhile', '对方单位刚办理过，请核对最新情况后再试')
}
