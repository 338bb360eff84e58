import type { Programme } from '#domains/programmes/contract/index.ts'
import type { Stage } from '../../stage.ts'
import { handInAll, tasksOf } from '../hand-in-tasks.ts'

/** Rows that the work of a unit has proven, each handed in on its day: facts are confirmed, nothing is uploaded. */
export async function handInProven(
  stage: Stage,
  programme: Programme,
  unit: string,
  days: Readonly<Record<string, string>>,
): Promise<void> {
  const tasks = await tasksOf(stage, programme, unit)
  await handInAll(
    stage,
    tasks.flatMap((task) => {
      const on = days[task.rowCode]
      return on === undefined ? [] : [{ unit, task, on, reached: 'accepted' as const }]
    }),
  )
}
