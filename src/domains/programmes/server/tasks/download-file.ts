import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { programmeProblems, type downloadSubmissionFile } from '../../contract/index.ts'
import { getTask } from './read-task.ts'

/** A file that was handed in, for whoever may see the task. */
export async function downloadFileUseCase({
  input,
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof downloadSubmissionFile>>): Promise<FileAnswer> {
  const { taskId, fileId } = input.params
  const task = await getTask(db, taskId, actor, today)
  const file = task.submissions.flatMap((submission) => submission.files).find((one) => one.fileId === fileId)
  if (!file) throw programmeProblems.refuse('programmes.file-not-found', '这项任务没有这份材料，可能已被替换')
  audit({ subject: `programmes.task:${taskId}`, organisationId: task.organisationId, summary: `下载“${file.name}”` })
  return answerStoredFile(db, fileId)
}
