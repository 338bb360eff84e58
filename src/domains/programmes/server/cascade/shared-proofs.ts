import type { InputOf, OutputOf, UseCase } from '#base/http/index.ts'
import { listConfirmationsOfFact } from '#platform/evidence/index.ts'
import type { listSharedProofs } from '../../contract/index.ts'
import { selectTasks } from '../tasks/list-tasks.ts'
import { getTask } from '../tasks/read-task.ts'
import { taskReference } from '../tasks/task-evidence.ts'

const mostFacts = 200

/** One fact may prove tasks of several programmes; each of them is confirmed on its own. */
export async function listSharedProofsUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listSharedProofs>>): Promise<OutputOf<typeof listSharedProofs>> {
  const task = await getTask(db, input.params.taskId, actor, today)
  const own = taskReference(task.id)
  const facts = new Set(task.evidence.flatMap(({ result }) => result.counted.map(({ fact }) => fact.id)))
  const shared: { factId: string; taskId: string }[] = []
  for (const factId of [...facts].slice(0, mostFacts))
    for (const { task: other } of await listConfirmationsOfFact(db, factId))
      if (other.module === own.module && other.id !== own.id) shared.push({ factId, taskId: other.id })
  if (!shared.length) return { items: [] }
  const visible = await selectTasks(db, actor, {}, today)
    .where(
      't.id',
      'in',
      shared.map(({ taskId }) => taskId),
    )
    .execute()
  const tasks = new Map(visible.map((one) => [one.id, one]))
  return {
    items: shared.flatMap(({ factId, taskId }) => {
      const other = tasks.get(taskId)
      if (!other) return []
      const { rowCode, name, programmeTitle } = other
      return [{ factId, taskId, rowCode, name, programmeTitle }]
    }),
  }
}
