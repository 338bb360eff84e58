import type { Db } from '#base/database/index.ts'
import type { InputOf, UseCase } from '#base/http/index.ts'
import { answerBinding } from '#platform/evidence/index.ts'
import type { listProofs, TaskProof } from '../../contract/index.ts'
import { selectTasks } from './list-tasks.ts'

/** A person's own list is short; whoever has more reads the rest on the tasks themselves. */
const mostTasks = 50

/** 已有佐证: of each task that the person is to draft, how many of its questions the ledger already answers. */
export async function listProofsUseCase({
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listProofs>>): Promise<{ items: TaskProof[] }> {
  const tasks = await selectTasks(db, actor, { mine: 'yes', state: ['open', 'returned'] }, today)
    .select(['r.bindings', 'p.issued_on as issuedOn'])
    .orderBy('t.due_on')
    .orderBy('t.id')
    .limit(mostTasks)
    .execute()
  return { items: await Promise.all(tasks.filter(({ bindings }) => bindings.length).map((task) => prove(db, task))) }
}

async function prove(db: Db, task: ProvenTask): Promise<TaskProof> {
  const answers = await Promise.all(task.bindings.map((binding) => answerBinding(db, binding, task)))
  return {
    taskId: task.id,
    asked: answers.length,
    satisfied: answers.filter(({ satisfied }) => satisfied).length,
    missing: answers.flatMap(({ missing }) => missing ?? []),
  }
}

type ProvenTask = Parameters<typeof answerBinding>[2] & {
  readonly id: string
  readonly bindings: readonly Parameters<typeof answerBinding>[1][]
}
