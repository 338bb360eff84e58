import type { InputOf, Writing } from '#base/http/index.ts'
import { confirmFact, unconfirmFact } from '#platform/evidence/index.ts'
import { programmeProblems, type confirmEvidence, type Task } from '../../contract/index.ts'
import { actOnTask } from './act-on-task.ts'
import { getTask } from './read-task.ts'
import { taskReference } from './task-evidence.ts'

/** The clerk confirms what the system already knows; only facts that a binding of the row counts can prove the task. */
export async function confirmEvidenceUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof confirmEvidence>>): Promise<Task> {
  const { taskId } = input.params
  const { confirm, takeBack } = input.body
  const found = await actOnTask(db, taskId, actor, today, 'saveDraft')
  const countable = new Set(found.evidence.flatMap(({ result }) => result.counted.map(({ fact }) => fact.id)))
  const task = taskReference(taskId)
  for (const factId of confirm) {
    if (!countable.has(factId))
      throw programmeProblems.refuse(
        'programmes.fact-not-counted',
        '所选记录不符合本任务的佐证条件，原因见记录旁的说明',
      )
    await confirmFact(db, { task, factId, actor, at: now })
  }
  for (const factId of takeBack) await unconfirmFact(db, { task, factId, at: now })
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: found.organisationId,
    summary: `确认 ${confirm.length} 条、取消 ${takeBack.length} 条工作记录作为佐证`,
  })
  return getTask(db, taskId, actor, today)
}
