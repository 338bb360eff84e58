import { emit } from '#base/events/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, OutputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import { programmeProblems, type ImportEntry, type importSubmissions, type Task } from '../../contract/index.ts'
import { fileRulesOf } from '../../domain/file-rules.ts'
import { faultsOfEntry } from '../../domain/import/judge-entry.ts'
import { requireScope } from '../change-draft.ts'
import { getProgramme } from '../read-programme.ts'
import { actOnTask, recordStep } from '../tasks/act-on-task.ts'
import { contentHash } from '../tasks/content-hash.ts'
import { getTask } from '../tasks/read-task.ts'
import { taskTables } from '../tasks/tables.ts'

/** Brings in what units had e-mailed; each counts from the end of the day that it arrived. All entries, or none. */
export async function importSubmissionsUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof importSubmissions>>): Promise<OutputOf<typeof importSubmissions>> {
  const programme = await getProgramme(db, input.params.programmeId, actor)
  await requireScope(db, programme.organisationId, actor, 'programmes.receive')
  const { entries } = input.body
  refuseTwice(entries)
  for (const [index, entry] of entries.entries()) {
    const task = await getTask(db, entry.taskId, actor, today)
    const faults = faultsOfEntry(
      entry,
      { state: task.state, issuedOn: programme.issuedOn, materials: task.row.materials },
      today,
    )
    if (task.programmeId !== programme.id) faults.push('这项任务不属于本方案')
    if (faults.length)
      throw programmeProblems.refuse(
        'programmes.import-unusable',
        `第 ${index + 1} 项（${task.organisationName} ${task.rowCode}）：${faults.join('；')}`,
      )
    const locked = await actOnTask(db, entry.taskId, actor, today, 'importEmailed')
    await writeVersion(db, locked, entry, actor, now)
    const { id: taskId, organisationId } = locked
    await emit(db, 'programmes.released', { taskId, organisationId, imported: true }, now)
  }
  audit({
    subject: `programmes.programme:${programme.id}`,
    organisationId: programme.organisationId,
    summary: `导入《${programme.title}》平台建成前的报送 ${entries.length} 项`,
    details: { tasks: entries.map(({ taskId, importedOn }) => ({ taskId, importedOn })) },
  })
  return { imported: entries.length }
}

function refuseTwice(entries: readonly ImportEntry[]): void {
  const tasks = new Set<string>()
  for (const [index, { taskId }] of entries.entries()) {
    if (tasks.has(taskId))
      throw programmeProblems.refuse(
        'programmes.import-unusable',
        `第 ${index + 1} 项与前面的一项是同一任务，请合并为一项`,
      )
    tasks.add(taskId)
  }
}

async function writeVersion(tx: Transaction, task: Task, entry: ImportEntry, actor: Actor, now: Date): Promise<void> {
  const tables = taskTables(tx)
  const id = newId()
  const releasedAt = new Date(`${entry.importedOn}T23:59:59+08:00`)
  const version = (task.submissions[0]?.version ?? 0) + 1
  await tables
    .insertInto('programmes.submission')
    .values({
      id,
      task_id: task.id,
      version,
      state: 'released',
      step: 0,
      statement: entry.note,
      drafted_by: actor.personId,
      drafted_at: now,
      changed_at: now,
      submitted_at: releasedAt,
      released_at: releasedAt,
      imported_on: entry.importedOn,
      receipt_code: null,
      content_hash: null,
      revision: 1,
    })
    .execute()
  const rules = fileRulesOf(task.row.media)
  const files: { fileId: string; material: number }[] = []
  for (const { uploadId, material } of entry.files) {
    const file = await takeUpload(tx, { uploadId, organisationId: task.organisationId, actor, at: now, rules })
    if (files.some(({ fileId }) => fileId === file.id))
      throw programmeProblems.refuse('programmes.import-unusable', `文件“${file.name}”在同一项中出现两次`)
    files.push({ fileId: file.id, material })
  }
  await tables
    .insertInto('programmes.submission_file')
    .values(files.map(({ fileId, material }, position) => ({ submission_id: id, file_id: fileId, material, position })))
    .execute()
  const content = { version, statement: entry.note, files }
  await tables
    .updateTable('programmes.submission')
    .set({ content_hash: await contentHash(tx, task.id, content, releasedAt) })
    .where('id', '=', id)
    .execute()
  await tables
    .updateTable('programmes.task')
    .set({ state: 'released', released_at: releasedAt, first_released_at: releasedAt })
    .where('id', '=', task.id)
    .execute()
  await recordStep(tx, id, 'import', 0, actor, now, `原报送日期 ${entry.importedOn}${entry.note && `；${entry.note}`}`)
}
