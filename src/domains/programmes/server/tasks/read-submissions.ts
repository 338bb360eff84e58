import type { Db, Transaction } from '#base/database/index.ts'
import { listFiles } from '#platform/files/index.ts'
import type { Submission } from '../../contract/index.ts'
import { taskTables } from './tables.ts'

/** A version as handed in, with what only the rules of the task need to know of it. */
export type OwnSubmission = Submission & { draftedBy: string; passedBy: string[]; isWaived: boolean }

/** Every version of a task, newest first; in four statements, however many there are. */
export async function listSubmissions(db: Db | Transaction, taskId: string): Promise<OwnSubmission[]> {
  const tables = taskTables(db)
  const submissions = await tables
    .selectFrom('programmes.submission')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('version', 'desc')
    .execute()
  if (!submissions.length) return []
  const ids = submissions.map(({ id }) => id)
  const allSteps = await tables
    .selectFrom('programmes.submission_step')
    .selectAll()
    .where('submission_id', 'in', ids)
    .orderBy('id')
    .execute()
  const files = await filesOf(db, ids)
  return submissions.map((submission) => {
    const steps = allSteps.filter((step) => step.submission_id === submission.id)
    const lastSubmit = steps.findLastIndex((step) => step.action === 'submit')
    const since = steps.slice(lastSubmit + 1)
    return {
      id: submission.id,
      version: submission.version,
      state: submission.state,
      step: submission.step,
      statement: submission.statement,
      files: files.get(submission.id) ?? [],
      steps: steps.map((step) => ({
        action: step.action,
        step: step.step,
        personName: step.person_name,
        onBehalfOfName: step.on_behalf_of_name,
        comment: step.comment,
        at: step.at.toISOString(),
      })),
      releasedAt: submission.released_at?.toISOString() ?? null,
      importedOn: submission.imported_on,
      receiptCode: submission.receipt_code,
      contentHash: submission.content_hash,
      revision: submission.revision,
      draftedBy: submission.drafted_by,
      passedBy: since.filter((step) => step.action === 'approve').map((step) => step.person_id),
      isWaived: since.some((step) => step.action === 'waive'),
    }
  })
}

/** Submission → its files, each in its place. */
export async function filesOf(
  db: Db | Transaction,
  submissionIds: readonly string[],
): Promise<Map<string, Submission['files']>> {
  const links = submissionIds.length
    ? await taskTables(db)
        .selectFrom('programmes.submission_file')
        .selectAll()
        .where('submission_id', 'in', submissionIds)
        .orderBy('position')
        .execute()
    : []
  const stored = await listFiles(db, [...new Set(links.map((link) => link.file_id))])
  const known = new Map(stored.map((file) => [file.id, file]))
  const found = new Map<string, Submission['files']>()
  for (const { submission_id, file_id, material } of links) {
    const { name, mediaType, bytes } = known.get(file_id)!
    found.set(submission_id, [
      ...(found.get(submission_id) ?? []),
      { fileId: file_id, name, mediaType, bytes, material },
    ])
  }
  return found
}
