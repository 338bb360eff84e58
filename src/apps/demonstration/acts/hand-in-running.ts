import { askExtension, type Programme } from '#domains/programmes/contract/index.ts'
import { chanceOf } from '../chance.ts'
import type { Stage } from '../stage.ts'
import { daysBefore, handInAll, tasksOf, type HandIn, type Reached } from './hand-in-tasks.ts'

/** Rows that are due on 25 December: on the 28th they are under way in every state there is. */
const lastDay = '2020-12-25'
const extending = '郑州市水利局'

const states: readonly (Reached | 'nothing')[] = ['accepted', 'accepted', 'released', 'submitted', 'drafted', 'nothing']
const statesOfBonus: readonly Reached[] = ['accepted', 'accepted', 'accepted', 'released', 'submitted']

/** Units whose result is fed back early have handed in everything; their people come first in the other units' lists of work. */
export async function handInRunning(
  stage: Stage,
  programme: Programme,
  units: readonly string[],
  complete: ReadonlySet<string>,
): Promise<void> {
  const handIns: HandIn[] = []
  for (const [place, unit] of units.entries())
    for (const task of await tasksOf(stage, programme, unit)) {
      if (task.dueOn !== lastDay) continue
      const chance = chanceOf('在办', unit, task.rowCode, String(task.occurrence))
      const reached = complete.has(unit)
        ? 'accepted'
        : stateOf(place, task.rowCode, chance.pick(task.rowCode === 'G10' ? statesOfBonus : states))
      if (reached === 'nothing' || (unit === extending && task.rowCode === 'G9b')) continue
      const on = complete.has(unit)
        ? daysBefore(lastDay, chance.integer(3, 6))
        : daysBefore(lastDay, chance.integer(0, 4))
      handIns.push({ unit, task, on, reached })
    }
  await handInAll(stage, handIns)
}

/** The first unit's people are those whom a visitor plays: one thing waits for each of them. */
function stateOf(place: number, code: string, drawn: Reached | 'nothing'): Reached | 'nothing' {
  if (place !== 0) return drawn
  return code === 'G10' ? 'submitted' : 'returned'
}

/** One unit cannot keep the day and says so in time. */
export async function askForTime(stage: Stage, programme: Programme): Promise<void> {
  stage.at('2020-12-23')
  const clerk = await stage.of(extending, 'reportingClerk')
  const task = (await tasksOf(stage, programme, extending)).find((one) => one.rowCode === 'G9b')!
  await clerk.call(askExtension, {
    params: { taskId: task.id },
    body: { askedUntil: '2021-01-08', reason: '本系统依法行政考核定于 1 月 5 日开展，考核结果尚未形成。' },
  })
}
