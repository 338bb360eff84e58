import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { programmeProblems } from '../../contract/index.ts'
import type { downloadStampedCopy } from '../../contract/paper-endpoints.ts'
import { getProgramme } from '../read-programme.ts'

export async function downloadStampedCopyUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof downloadStampedCopy>>): Promise<FileAnswer> {
  const { stampedFileId } = await getProgramme(db, input.params.programmeId, actor)
  if (!stampedFileId) throw programmeProblems.refuse('programmes.not-found', '这个方案没有盖章件')
  return answerStoredFile(db, stampedFileId)
}
