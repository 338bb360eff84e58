import { createHash } from 'node:crypto'
import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { recordFact, withdrawFact } from '#platform/evidence/index.ts'
import { consultationProblems, outreachHeld, type Audience, type Outreach } from '../contract/index.ts'
import { requireState, type ConsultationRow } from './get-consultation.ts'
import { factSubject } from './open-consultation.ts'
import { consultationTables } from './tables.ts'

type NewOutreach = Pick<Outreach, 'channel' | 'audience' | 'heldOn' | 'participants' | 'summary'>

interface Acting {
  readonly actor: Actor
  readonly at: Date
  readonly today: string
}

/** A visit, a meeting, letters sent: the work itself, as a fact. */
export async function writeOutreach(
  tx: Transaction,
  row: ConsultationRow,
  held: NewOutreach,
  { actor, at, today }: Acting,
): Promise<Outreach> {
  requireState(row, today, ['open', 'closed'], '登记征求意见活动')
  if (held.heldOn > today || held.heldOn < row.opens_on!)
    throw consultationProblems.refuse(
      'consultations.invalid-opinion',
      `活动日期应在 ${row.opens_on}（开始征求意见）至今天之间`,
      [{ path: 'body.heldOn', message: `应在 ${row.opens_on} 至 ${today} 之间` }],
    )
  const { heldOn, ...facts } = held
  const fact = await recordFact(tx, {
    kind: outreachHeld,
    organisationId: row.organisation_id,
    occurredOn: heldOn,
    at,
    subject: factSubject(row),
    facts,
    actor,
  })
  const id = newId()
  await consultationTables(tx)
    .insertInto('consultations.outreach')
    .values({
      id,
      consultation_id: row.id,
      channel: held.channel,
      audience: held.audience,
      held_on: heldOn,
      participants: held.participants,
      summary: held.summary,
      fact_id: fact.id,
      recorded_by_name: actor.name,
      withdrawn_reason: null,
    })
    .execute()
  return { id, ...held, recordedBy: actor.name, withdrawnReason: null }
}

export async function takeBackOutreach(
  tx: Transaction,
  row: ConsultationRow,
  { outreachId, reason, actor, at }: { outreachId: string; reason: string; actor: Actor; at: Date },
): Promise<void> {
  const found = await consultationTables(tx)
    .updateTable('consultations.outreach')
    .set({ withdrawn_reason: reason })
    .where('id', '=', outreachId)
    .where('consultation_id', '=', row.id)
    .where('withdrawn_reason', 'is', null)
    .returning('fact_id')
    .executeTakeFirst()
  if (!found) throw consultationProblems.refuse('consultations.not-found', '没有找到这次活动，或已经撤销，请刷新后查看')
  await withdrawFact(tx, { factId: found.fact_id, reason, at, actor })
}

/** A code for somebody who is asked by name; asked again, the former code ends. */
export async function invite(
  tx: Transaction,
  row: ConsultationRow,
  { name, audience, today }: { name: string; audience: Audience; today: string },
): Promise<{ name: string; code: string; path: string }> {
  requireState(row, today, ['draft', 'review', 'open', 'closed'], '邀请')
  const code = newCode(10)
  const invitation = { audience, code_hash: hashOfCode(code) }
  await consultationTables(tx)
    .insertInto('consultations.invitation')
    .values({ id: newId(), consultation_id: row.id, name, ...invitation })
    .onConflict((conflict) => conflict.columns(['consultation_id', 'name']).doUpdateSet(invitation))
    .execute()
  return { name, code, path: `/consultations/${row.code}` }
}

/** As people type it: in small letters, with blanks or dashes. */
export const hashOfCode = (code: string): Buffer =>
  createHash('sha256').update(code.toUpperCase().replaceAll(/[\s-]/g, '')).digest()
