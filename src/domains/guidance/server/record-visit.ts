import { dayOf } from '#base/clock/index.ts'
import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { findRiskPoint } from '#domains/risk-prevention/index.ts'
import {
  guidanceModes,
  guidanceProblems,
  visitMade,
  type recordVisit,
  type Visit,
  type VisitFields,
} from '../contract/index.ts'
import { openCaseOfVisit } from './cases/case-of-visit.ts'
import { namedCounterparty } from './named-counterparty.ts'
import { readVisit } from './select-visits.ts'
import { storePictures } from './store-pictures.ts'
import { guidanceTables } from './tables.ts'
import { visitDigest } from './visit-digest.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** A phone's clock may be a little fast. */
const clockToleranceMs = 10 * 60_000

/** Keeps a visit once, however often the phone sends it. */
export async function recordVisitUseCase({
  input: { body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof recordVisit>>): Promise<Visit> {
  const unit = await requireUnit(db, body.organisationId, actor, 'guidance.record')
  const digest = visitDigest(body)
  const known = await findKept(db, body.id)
  if (known) {
    requireSame(known, digest, actor)
    audit({ ...noteOn(body), summary: '走访指导再次送达，内容相同，没有重复登记' })
    return readVisit(db, body.id, actor, 'guidance.record')
  }
  requireTimes(body, now)
  if (body.riskPointId) await findRiskPoint(db, body.riskPointId, actor)
  await requireFreeNumber(db, body)
  const firm = await namedCounterparty(db, body.counterparty, { organisationId: unit.id, actor, at: now })
  const isFirst = await insertVisit(db, body, { firm, digest, actor, now })
  if (!isFirst) {
    const kept = await findKept(db, body.id)
    if (kept) requireSame(kept, digest, actor)
    return readVisit(db, body.id, actor, 'guidance.record')
  }
  await storePictures(db, body, { actor, at: now })
  await openCaseOfVisit(db, body, firm, { actor, now, today, audit })
  const shown = shownName(firm.kind, firm.name)
  const { id: factId } = await recordFact(db, {
    kind: visitMade,
    organisationId: unit.id,
    occurredOn: dayOf(new Date(body.guidedAt)),
    at: now,
    subject: { module: 'guidance', id: body.id, label: body.topic, link: `/guidance/visits/${body.id}` },
    facts: { counterparty: shown, mode: body.mode },
    actor,
  })
  await guidanceTables(db).updateTable('guidance.visit').set({ fact_id: factId }).where('id', '=', body.id).execute()
  audit({ ...noteOn(body), summary: `登记走访指导：${guidanceModes[body.mode]}“${shown}”（${body.topic}）` })
  return readVisit(db, body.id, actor, 'guidance.record')
}

const noteOn = ({ id, organisationId }: VisitFields) => ({ subject: `guidance.visit:${id}`, organisationId })

interface Kept {
  readonly digest: string
  readonly recorded_by: string
}

function findKept(tx: Transaction, id: string): Promise<Kept | undefined> {
  return guidanceTables(tx)
    .selectFrom('guidance.visit')
    .select(['digest', 'recorded_by'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** @throws Problem `guidance.visit-differs` where another content, or somebody else's, is kept under this id */
function requireSame(kept: Kept, digest: string, actor: Actor): void {
  if (kept.digest === digest && kept.recorded_by === actor.personId) return
  throw guidanceProblems.refuse(
    'guidance.visit-differs',
    '这次走访此前已经同步，保存的内容与这一份不同；请打开核对：需要两份都留的，把这一份改存为新的走访，不需要的删除',
  )
}

/** @throws Problem `guidance.wrong-time` */
function requireTimes({ guidedAt, followUpOn, approval }: VisitFields, now: Date): void {
  const wrong = (path: string, message: string) =>
    guidanceProblems.refuse('guidance.wrong-time', message, [{ path: `body.${path}`, message }])
  const day = dayOf(new Date(guidedAt))
  if (Date.parse(guidedAt) > now.getTime() + clockToleranceMs)
    throw wrong('guidedAt', '走访时间还没有到，请核对手机的日期和时间')
  if (followUpOn && followUpOn < day) throw wrong('followUpOn', `回访日期不能早于走访当天 ${day}`)
  if (approval && approval.on > day) throw wrong('approval.on', `约谈须事先批准，批准日期不能晚于走访当天 ${day}`)
}

/** @throws Problem `guidance.number-taken` */
async function requireFreeNumber(tx: Transaction, { organisationId, copy }: VisitFields): Promise<void> {
  if (copy.kind === 'none') return
  const taken = await guidanceTables(tx)
    .selectFrom('guidance.visit')
    .select('topic')
    .where('organisation_id', '=', organisationId)
    .where('copy_kind', '=', copy.kind)
    .where('copy_number', '=', copy.number)
    .where('withdrawn_because', 'is', null)
    .executeTakeFirst()
  if (!taken) return
  const message = `编号 ${copy.number} 已用于另一次走访（${taken.topic}），请对照留给商户的纸质材料改正`
  throw guidanceProblems.refuse('guidance.number-taken', message, [{ path: 'body.copy.number', message }])
}

interface Writes {
  readonly firm: Awaited<ReturnType<typeof namedCounterparty>>
  readonly digest: string
  readonly actor: Actor
  readonly now: Date
}

/** False where the same visit came in at the same moment. */
async function insertVisit(tx: Transaction, body: VisitFields, { firm, digest, actor, now }: Writes): Promise<boolean> {
  const { acknowledgement: told, copy, violation } = body
  const inserted = await guidanceTables(tx)
    .insertInto('guidance.visit')
    .values({
      id: body.id,
      organisation_id: body.organisationId,
      counterparty_id: firm.id,
      counterparty_kind: firm.kind,
      counterparty_name: firm.name,
      contact_title: body.contactTitle,
      risk_point_id: body.riskPointId,
      topic: body.topic,
      mode: body.mode,
      approved_by_name: body.approval?.byName ?? null,
      approved_on: body.approval?.on ?? null,
      words: body.words,
      officers: asJson(body.officers),
      acknowledgement: told.kind,
      acknowledged_by: told.kind === 'signed' ? told.signer : told.kind === 'refused' ? told.witness : '',
      refusal_reason: told.kind === 'refused' ? told.reason : '',
      signature_file_id: null,
      copy_kind: copy.kind,
      copy_number: copy.kind === 'none' ? null : copy.number,
      response: body.response,
      violation: violation?.text ?? null,
      checkup: asJson(body.checkup),
      correction: violation?.correction ?? null,
      correction_due_on: violation?.dueOn ?? null,
      follow_up_on: body.followUpOn,
      guided_at: new Date(body.guidedAt),
      digest,
      fact_id: null,
      recorded_by: actor.personId,
      recorded_by_name: actor.name,
      received_at: now,
      withdrawn_because: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
