import type { Db, Transaction } from '#base/database/index.ts'
import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import { listFiles } from '#platform/files/index.ts'
import { programmeProblems, type downloadReceipt, type Submission, type Task } from '../../contract/index.ts'
import { getTask } from './read-task.ts'
import { taskTables } from './tables.ts'

/** 报送回执: who handed in what, when, and how to prove later that it has not changed. */
export async function downloadReceiptUseCase({
  input,
  actor,
  db,
  today,
  header,
}: UseCase<InputOf<typeof downloadReceipt>>): Promise<FileAnswer> {
  const task = await getTask(db, input.params.taskId, actor, today)
  const submission = task.submissions.find(
    (one) => one.receiptCode && (input.query.version === undefined || one.version === input.query.version),
  )
  if (!submission) throw programmeProblems.refuse('programmes.not-possible-now', '这项任务还没有报送，没有回执')
  const origin = `${header('x-forwarded-proto') ?? 'http'}://${header('host') ?? 'localhost'}`
  const content = await renderPdf('receipt', await receiptOf(db, task, submission, origin), {
    createdAt: submission.releasedAt!,
  })
  return { fileName: `报送回执-${task.rowCode}-${task.organisationName}.pdf`, mediaType: 'application/pdf', content }
}

async function receiptOf(db: Db | Transaction, task: Task, submission: Submission, origin: string) {
  const files = await listFiles(
    db,
    submission.files.map((file) => file.fileId),
  )
  const released = submission.steps.findLast((step) => step.action === 'approve')
  const confirmed = task.evidence.reduce((sum, proof) => sum + proof.confirmed.length, 0)
  return {
    title: '报送回执',
    number: submission.receiptCode!,
    matter: `${task.rowCode} ${task.name}（${task.programmeTitle}）`,
    submittedBy: task.organisationName,
    receivedBy: task.docNumber ? `${task.docNumber} 印发单位` : '方案印发单位',
    receivedAt: submission.releasedAt!,
    facts: [
      { label: '完成期限', value: task.dueOn ?? '未写明' },
      { label: '审核并报送', value: released?.personName ?? '' },
      { label: '确认的工作记录', value: `${confirmed} 条` },
      { label: '第几次报送', value: String(submission.version) },
    ],
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, digest: sha256 })),
    digest: { algorithm: 'SHA-256' as const, value: submission.contentHash! },
    notes: [],
    verification: { code: submission.receiptCode!, address: `${origin}/verify/${submission.receiptCode}` },
  }
}

/** What anybody may learn from a receipt's code: that it was given, for what, when and over which content. */
export interface ReceiptCheck {
  readonly code: string
  readonly matter: string
  readonly organisationName: string
  readonly releasedAt: Date
  readonly contentHash: string
}

export async function findReceipt(db: Db | Transaction, code: string): Promise<ReceiptCheck | undefined> {
  const found = await taskTables(db)
    .selectFrom('programmes.submission as s')
    .innerJoin('programmes.task as t', 't.id', 's.task_id')
    .innerJoin('programmes.row as r', 'r.id', 't.row_id')
    .innerJoin('organisations.organisation as o', 'o.id', 't.organisation_id')
    .select(['s.receipt_code', 'r.name', 'o.name as unit', 's.released_at', 's.content_hash'])
    .where('s.receipt_code', '=', code)
    .executeTakeFirst()
  if (!found?.released_at || !found.content_hash) return undefined
  return {
    code,
    matter: found.name,
    organisationName: found.unit,
    releasedAt: found.released_at,
    contentHash: found.content_hash,
  }
}
