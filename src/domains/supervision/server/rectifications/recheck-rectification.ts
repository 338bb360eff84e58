import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import {
  rectificationClosed,
  supervisionProblems,
  type Rectification,
  type recheckRectification,
  type voidRectification,
} from '../../contract/index.ts'
import { supervisionTables } from '../tables.ts'
import { actOnRectification, recordStep, remindUnit, stopReminding } from './act-on-rectification.ts'
import { getRectification } from './read-rectification.ts'

/** 复查: passed closes and leaves a fact with the unit that mended; 再次整改 gives a new day. */
export async function recheckRectificationUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof recheckRectification>>): Promise<Rectification> {
  const { rectificationId } = input.params
  const { body } = input
  if (body.outcome === 'again' && body.dueOn < today)
    throw supervisionProblems.refuse('supervision.wrong-day', '再次整改的期限不能早于今天')
  const notice = await actOnRectification(db, rectificationId, actor, today, 'recheck', body.revision)
  const tables = supervisionTables(db)
  const set = (values: object) =>
    tables.updateTable('supervision.rectification').set(values).where('id', '=', rectificationId).execute()
  if (body.outcome === 'again') {
    await set({ state: 'acknowledged', due_on: body.dueOn })
    await recordStep(db, { rectificationId, action: 'again', text: body.text, dueOn: body.dueOn }, actor, now)
    await remindUnit(db, notice, body.dueOn, today)
  } else {
    const fact = await recordFact(db, {
      kind: rectificationClosed,
      organisationId: notice.organisationId,
      occurredOn: today,
      at: now,
      subject: {
        module: 'supervision',
        id: rectificationId,
        label: `整改通知 ${notice.number}`.slice(0, 200),
        link: `/supervision/rectifications/${rectificationId}`,
      },
      facts: { number: notice.number, findings: notice.findings.length, dueOn: notice.dueOn },
      actor,
    })
    await set({ state: 'closed', closed_on: today, fact_id: fact.id })
    await recordStep(db, { rectificationId, action: 'pass', text: body.text }, actor, now)
    await stopReminding(db, rectificationId)
  }
  const words = body.outcome === 'pass' ? '复查通过，已办结' : `复查未通过，请于 ${body.dueOn} 前继续整改`
  await emit(db, 'supervision.rectification-rechecked', { rectificationId, words }, now)
  audit({
    subject: `supervision.rectification:${rectificationId}`,
    organisationId: notice.organisationId,
    summary: `整改通知 ${notice.number} ${words}`,
  })
  return getRectification(db, rectificationId, actor, today)
}

/** 作废: the number stays taken, the findings can go into another notice. */
export async function voidRectificationUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof voidRectification>>): Promise<Rectification> {
  const { rectificationId } = input.params
  const { revision, reason } = input.body
  const notice = await actOnRectification(db, rectificationId, actor, today, 'void', revision)
  await supervisionTables(db)
    .updateTable('supervision.rectification')
    .set({ state: 'void' })
    .where('id', '=', rectificationId)
    .execute()
  await recordStep(db, { rectificationId, action: 'void', text: reason }, actor, now)
  await stopReminding(db, rectificationId)
  await emit(db, 'supervision.rectification-voided', { rectificationId, words: `已作废：${reason}` }, now)
  audit({
    subject: `supervision.rectification:${rectificationId}`,
    organisationId: notice.organisationId,
    summary: `作废整改通知 ${notice.number}：${reason}`,
  })
  return getRectification(db, rectificationId, actor, today)
}
