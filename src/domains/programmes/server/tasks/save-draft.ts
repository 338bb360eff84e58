import type { Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import { programmeProblems, type saveDraft, type Task } from '../../contract/index.ts'
import { fileRulesOf } from '../../domain/file-rules.ts'
import { actOnTask, recordStep } from './act-on-task.ts'
import { getTask } from './read-task.ts'
import { taskTables } from './tables.ts'

/** Keeps what the clerk has so far; a new version begins where the last one was handed in. */
export async function saveDraftUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof saveDraft>>): Promise<Task> {
  const { taskId } = input.params
  const { statement, files, revision } = input.body
  const task = await actOnTask(db, taskId, actor, today, 'saveDraft', revision)
  const latest = task.submissions[0]
  const keeps = latest && (latest.state === 'draft' || latest.state === 'returned')
  const submissionId = keeps ? latest.id : await startVersion(db, task, actor, now)
  await taskTables(db)
    .updateTable('programmes.submission')
    .set((set) => ({ statement, changed_at: now, revision: set('revision', '+', 1) }))
    .where('id', '=', submissionId)
    .execute()
  await replaceFiles(db, submissionId, files, task, actor, now)
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: task.organisationId,
    summary: `保存“${task.name}”的报送草稿`,
  })
  return getTask(db, taskId, actor, today)
}

async function startVersion(tx: Transaction, task: Task, actor: Actor, now: Date): Promise<string> {
  const id = newId()
  await taskTables(tx)
    .insertInto('programmes.submission')
    .values({
      id,
      task_id: task.id,
      version: (task.submissions[0]?.version ?? 0) + 1,
      state: 'draft',
      step: 0,
      statement: '',
      drafted_by: actor.personId,
      drafted_at: now,
      changed_at: now,
      submitted_at: null,
      released_at: null,
      imported_on: null,
      receipt_code: null,
      content_hash: null,
      revision: 1,
    })
    .execute()
  await recordStep(tx, id, 'draft', 0, actor, now)
  return id
}

/** Files stay as they are; finished uploads become files of the unit, checked against what the table accepts. */
async function replaceFiles(
  tx: Transaction,
  submissionId: string,
  files: InputOf<typeof saveDraft>['body']['files'],
  task: Task,
  actor: Actor,
  now: Date,
): Promise<void> {
  const tables = taskTables(tx)
  const known = await tables
    .selectFrom('programmes.submission_file as f')
    .innerJoin('programmes.submission as s', 's.id', 'f.submission_id')
    .select('f.file_id')
    .where('s.task_id', '=', task.id)
    .execute()
  const ownFiles = new Set(known.map((link) => link.file_id))
  await tables.deleteFrom('programmes.submission_file').where('submission_id', '=', submissionId).execute()
  const kept = new Set<string>()
  for (const [position, wanted] of files.entries()) {
    const taken = { organisationId: task.organisationId, actor, at: now, rules: fileRulesOf(task.row.media) }
    const fileId =
      'uploadId' in wanted ? (await takeUpload(tx, { ...taken, uploadId: wanted.uploadId })).id : wanted.fileId
    if ('fileId' in wanted && !ownFiles.has(fileId))
      throw programmeProblems.refuse(
        'programmes.file-not-usable',
        `第 ${position + 1} 份材料不是这项任务的材料，请重新上传`,
      )
    if (kept.has(fileId))
      throw programmeProblems.refuse('programmes.file-not-usable', `第 ${position + 1} 份材料重复，请删除其中一份`)
    kept.add(fileId)
    await tables
      .insertInto('programmes.submission_file')
      .values({ submission_id: submissionId, file_id: fileId, material: wanted.material, position })
      .execute()
  }
}
