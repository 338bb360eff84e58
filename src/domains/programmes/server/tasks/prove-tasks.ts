import type { Db } from '#base/database/index.ts'
import type { InputOf, UseCase } from '#base/http/index.ts'
import { answerBinding, type Binding } from '#platform/evidence/index.ts'
import { alternatives, isAnswered } from '#platform/evidence/domain/index.ts'
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
  const answers = await Promise.all(
    task.bindings.map(async (binding) => ({ binding, result: await answerBinding(db, binding, task) })),
  )
  const groups = alternatives(answers)
  const open = groups.filter((group) => !isAnswered(group))
  return {
    taskId: task.id,
    asked: groups.length,
    satisfied: groups.length - open.length,
    missing: open.map((group) => group.flatMap(({ result }) => result.missing ?? []).join('，或者')),
  }
}

type ProvenTask = Parameters<typeof answerBinding>[2] & {
  readonly id: string
  readonly bindings: readonly Binding[]
}
