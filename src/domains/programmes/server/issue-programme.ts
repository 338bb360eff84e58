import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { takeUpload, type FileKind } from '#platform/files/index.ts'
import { programmeProblems, type issueProgramme, type Programme } from '../contract/index.ts'
import { planTasks } from '../domain/plan-tasks.ts'
import { changeDraft } from './change-draft.ts'
import { getProgramme, listRows } from './read-programme.ts'
import { programmeTables } from './tables.ts'

/** 已印发: number, signer and date are entered, no question is open, and each unit gets its tasks. */
export async function issueProgrammeUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof issueProgramme>>): Promise<Programme> {
  const { programmeId } = input.params
  const { docNumber, signer, issuedOn, distribution, stampedUploadId, revision } = input.body
  const programme = await changeDraft(db, programmeId, actor, 'programmes.issue', now, revision)
  await refuseOpenQuestions(db, programmeId)
  const rules = { accept: ['pdf', 'ofd', 'jpg', 'png'] satisfies FileKind[], maximumBytes: 64 * 1024 * 1024 }
  const stamped = stampedUploadId
    ? await takeUpload(db, {
        uploadId: stampedUploadId,
        organisationId: programme.organisation_id,
        actor,
        at: now,
        rules,
      })
    : null
  const made = await makeTasks(db, programmeId, programme.year, now)
  await programmeTables(db)
    .updateTable('programmes.programme')
    .set({
      state: 'issued',
      doc_number: docNumber,
      signer,
      issued_on: issuedOn,
      issued_at: now,
      distribution,
      stamped_file_id: stamped?.id ?? null,
    })
    .where('id', '=', programmeId)
    .execute()
  await emit(db, 'programmes.programme-issued', { programmeId, organisationId: programme.organisation_id }, now)
  audit({
    subject: `programmes.programme:${programmeId}`,
    organisationId: programme.organisation_id,
    summary: `印发《${programme.title}》（${docNumber}），生成 ${made} 项任务`,
  })
  return getProgramme(db, programmeId, actor)
}

async function refuseOpenQuestions(tx: Transaction, programmeId: string): Promise<void> {
  const open = await programmeTables(tx)
    .selectFrom('programmes.question')
    .select('question')
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'open')
    .execute()
  if (open.length)
    throw programmeProblems.refuse(
      'programmes.open-questions',
      `还有 ${open.length} 项没有确定，例如“${open[0]!.question}”；请逐项确定，或由有权的人注明暂不确定`,
    )
}

async function makeTasks(tx: Transaction, programmeId: string, year: number, now: Date): Promise<number> {
  const tables = programmeTables(tx)
  const addressees = await tables
    .selectFrom('programmes.addressee as a')
    .innerJoin('organisations.organisation as o', 'o.id', 'a.organisation_id')
    .select(['o.id', 'o.kind'])
    .where('a.programme_id', '=', programmeId)
    .execute()
  const planned = planTasks(await listRows(tx, programmeId), addressees, year)
  if (!planned.length)
    throw programmeProblems.refuse(
      'programmes.nothing-to-issue',
      addressees.length ? '没有任务行适用于受文单位，请先补充任务行' : '还没有选择受文单位，请先选择',
    )
  const rows = planned.map((task) => ({
    id: newId(),
    programme_id: programmeId,
    row_id: task.rowId,
    organisation_id: task.organisationId,
    occurrence: task.occurrence,
    duty: task.duty,
    responsible_person_id: null,
    original_due_on: task.dueOn,
    due_on: task.dueOn,
    state: 'open' as const,
    first_released_at: null,
    released_at: null,
    correction_due_on: null,
    revision: 1,
    created_at: now,
  }))
  // PostgreSQL takes at most 65,535 parameters in one statement.
  for (let start = 0; start < rows.length; start += 2000)
    await tables
      .insertInto('programmes.task')
      .values(rows.slice(start, start + 2000))
      .execute()
  return rows.length
}
