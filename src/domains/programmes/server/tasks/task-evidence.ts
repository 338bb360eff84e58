import type { Db, Transaction } from '#base/database/index.ts'
import {
  answerBinding,
  listConfirmations,
  listKnownKinds,
  type Binding,
  type TaskReference,
} from '#platform/evidence/index.ts'
import { explainBinding } from '#platform/evidence/domain/index.ts'
import type { TaskEvidence } from '../../contract/index.ts'

export interface BoundTask {
  readonly id: string
  readonly bindings: readonly Binding[]
  readonly organisationId: string
  readonly year: number
  readonly dueOn: string | null
  readonly issuedOn: string | null
}

/** How the ledger names a task of ours. */
export function taskReference(taskId: string): TaskReference {
  return { module: 'programmes', id: taskId }
}

/** 已有工作记录: each question of the row asked of the ledger for this unit, with what was confirmed already. */
export async function evidenceOf(db: Db | Transaction, task: BoundTask): Promise<TaskEvidence[]> {
  if (!task.bindings.length) return []
  const confirmations = await listConfirmations(db, taskReference(task.id))
  const evidence: TaskEvidence[] = []
  for (const binding of task.bindings) {
    const result = await answerBinding(db, binding, task)
    const facts = new Set([...result.counted, ...result.notCounted].map(({ fact }) => fact.id))
    evidence.push({
      binding,
      asks: explainBinding(binding, listKnownKinds()),
      result,
      confirmed: confirmations
        .filter(({ factId }) => facts.has(factId))
        .map(({ factId, confirmedAt, confirmedBy }) => ({ factId, by: confirmedBy.name, at: confirmedAt })),
    })
  }
  return evidence
}
