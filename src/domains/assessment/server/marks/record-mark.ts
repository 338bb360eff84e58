import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { assessmentProblems, type Mark, type recordMark } from '../../contract/index.ts'
import { changeAssessedRow } from '../access/assessed-row.ts'
import { takePicture } from '../access/take-picture.ts'
import { assessmentTables } from '../tables.ts'
import { markShown, selectMarks } from './read-mark.ts'

/** 日常掌握, 网络检索, 单位申报: what was learnt, where, and when it happened. */
export async function recordMarkUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof recordMark>>): Promise<Mark> {
  const { params: reference, body } = input
  const { basis, row, unit } = await changeAssessedRow(db, reference, actor, 'assessment.note-mark')
  const kind = row.grading?.kind
  if (kind !== 'bonus' && kind !== 'deduction')
    throw assessmentProblems.refuse('assessment.not-this-rule', '这一行不是加分项或扣分项')
  if (body.happenedOn > today)
    throw assessmentProblems.refuse('assessment.unusable-facts', '发生日期不能晚于今天', [
      { path: 'body.happenedOn', message: '不能晚于今天' },
    ])
  if (body.method === 'webSearch' && body.link === null)
    throw assessmentProblems.refuse('assessment.unusable-facts', '网络检索得到的情况须附网址', [
      { path: 'body.link', message: '请填写网址' },
    ])
  const id = newId()
  await assessmentTables(db)
    .insertInto('assessment.mark')
    .values({
      id,
      row_id: reference.rowId,
      organisation_id: reference.organisationId,
      programme_id: basis.id,
      kind,
      what: body.what,
      method: body.method,
      link: body.link,
      file_id: await takePicture(db, body.uploadId, basis.issuer.id, actor, now),
      happened_on: body.happenedOn,
      state: 'recorded',
      recorded_by: actor.personId,
      recorded_by_name: actor.name,
      recorded_at: now,
      noticed_at: null,
      statement_due_on: null,
      statement: null,
      stated_by_name: null,
      stated_at: null,
      decision_reason: null,
      decided_by: null,
      decided_by_name: null,
      decided_at: null,
      revision: 1,
    })
    .execute()
  audit({
    subject: `assessment.mark:${id}`,
    organisationId: reference.organisationId,
    summary: `记录${unit.name}的${kind === 'bonus' ? '加分' : '扣分'}事项`,
    details: { method: body.method, happenedOn: body.happenedOn },
  })
  const mark = await selectMarks(db).where('m.id', '=', id).executeTakeFirstOrThrow()
  return markShown(mark, actor, today)
}
