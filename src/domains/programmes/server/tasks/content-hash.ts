import { createHash } from 'node:crypto'
import type { Transaction } from '#base/database/index.ts'
import { listConfirmations } from '#platform/evidence/index.ts'
import { listFiles } from '#platform/files/index.ts'
import { taskReference } from './task-evidence.ts'

interface HandedIn {
  readonly version: number
  readonly statement: string
  readonly files: readonly { readonly fileId: string }[]
}

/** SHA-256 over everything that was handed in, in a fixed order: the receipt prints it, the portal checks it. */
export async function contentHash(
  tx: Transaction,
  taskId: string,
  submission: HandedIn,
  releasedAt: Date,
): Promise<string> {
  const files = await listFiles(
    tx,
    submission.files.map((file) => file.fileId),
  )
  const facts = await listConfirmations(tx, taskReference(taskId))
  const content = {
    task: taskId,
    version: submission.version,
    releasedAt: releasedAt.toISOString(),
    statement: submission.statement,
    files: files.map((file) => [file.name, file.sha256]),
    facts: facts.map((fact) => fact.factId),
  }
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
