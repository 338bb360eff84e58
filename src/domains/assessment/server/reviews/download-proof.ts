import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { assessmentProblems, type downloadProof } from '../../contract/index.ts'
import { getRowAsOverseer } from '../access/assessed-row.ts'
import { findFinding, readProofs } from './read-review.ts'

/** A file of this row and unit, and no other. */
export async function downloadProofUseCase({
  input,
  actor,
  db,
  audit,
}: Writing<InputOf<typeof downloadProof>>): Promise<FileAnswer> {
  const { fileId, ...reference } = input.params
  const { tasks, row } = await getRowAsOverseer(db, reference, actor)
  const proofs = await readProofs(db, tasks)
  const files = proofs.flatMap((proof) => proof.submission?.files.map((file) => file.fileId) ?? [])
  const finding = await findFinding(db, reference)
  if (!files.includes(fileId) && finding?.file_id !== fileId)
    throw assessmentProblems.refuse('assessment.file-not-found', '这一行的材料中没有这份文件')
  audit({
    subject: `assessment.row:${reference.rowId}`,
    organisationId: reference.organisationId,
    summary: `打开“${row.name}”的评审材料`,
    details: { fileId },
  })
  return answerStoredFile(db, fileId, { inline: input.query.inline === 'yes' })
}
