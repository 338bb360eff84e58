import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import { anyKind } from '#platform/files/contract/index.ts'
import type { acknowledgeRectification, answerRectification, Rectification } from '../../contract/index.ts'
import { supervisionTables } from '../tables.ts'
import { actOnRectification, recordStep, stopReminding } from './act-on-rectification.ts'
import { getRectification } from './read-rectification.ts'

export async function acknowledgeRectificationUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof acknowledgeRectification>>): Promise<Rectification> {
  const { rectificationId } = input.params
  const notice = await actOnRectification(db, rectificationId, actor, today, 'acknowledge', input.body.revision)
  await supervisionTables(db)
    .updateTable('supervision.rectification')
    .set({ state: 'acknowledged', acknowledged_at: now })
    .where('id', '=', rectificationId)
    .execute()
  await recordStep(db, { rectificationId, action: 'acknowledge' }, actor, now)
  await emit(db, 'supervision.rectification-acknowledged', { rectificationId, words: '已签收' }, now)
  audit({
    subject: `supervision.rectification:${rectificationId}`,
    organisationId: notice.organisationId,
    summary: `签收整改通知 ${notice.number}`,
  })
  return getRectification(db, rectificationId, actor, today)
}

/** What was mended, with whatever shows it; the reminders end, for it is the supervisor's turn. */
export async function answerRectificationUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof answerRectification>>): Promise<Rectification> {
  const { rectificationId } = input.params
  const { revision, text, files } = input.body
  const notice = await actOnRectification(db, rectificationId, actor, today, 'answer', revision)
  const tables = supervisionTables(db)
  await tables
    .updateTable('supervision.rectification')
    .set({ state: 'answered', answered_at: now })
    .where('id', '=', rectificationId)
    .execute()
  const stepId = await recordStep(db, { rectificationId, action: 'answer', text }, actor, now)
  for (const [position, { uploadId }] of files.entries()) {
    const rules = { accept: [...anyKind], maximumBytes: 200 * 1024 * 1024 }
    const taken = { uploadId, organisationId: notice.organisationId, actor, at: now, rules }
    const file = await takeUpload(db, taken)
    await tables
      .insertInto('supervision.step_file')
      .values({ step_id: stepId, file_id: file.id, position })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await stopReminding(db, rectificationId)
  await emit(db, 'supervision.rectification-answered', { rectificationId, words: '已报整改情况，请复查' }, now)
  audit({
    subject: `supervision.rectification:${rectificationId}`,
    organisationId: notice.organisationId,
    summary: `报送整改通知 ${notice.number} 的整改情况`,
  })
  return getRectification(db, rectificationId, actor, today)
}
