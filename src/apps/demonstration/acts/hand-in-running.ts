import { askExtension, giveBurdenOpinion, type Programme } from '#domains/programmes/contract/index.ts'
import { chanceOf } from '../chance.ts'
import type { Stage } from '../stage.ts'
import { daysBefore, handInAll, tasksOf, type HandIn, type Reached } from './hand-in-tasks.ts'

/** Rows that are due on 25 December: on the 28th they are under way in every state there is. */
const lastDay = '2020-12-25'
const extending = '郑州市水利局'

const states: readonly (Reached | 'nothing')[] = ['accepted', 'accepted', 'released', 'submitted', 'drafted', 'nothing']

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
      const reached = complete.has(unit) ? 'accepted' : stateOf(place, task.rowCode, chance.pick(states))
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

/** What clerks say of the table itself. */
export async function giveOpinions(stage: Stage): Promise<void> {
  stage.at('2020-12-22')
  const opinions = [
    ['中牟县', '/tasks', '我的任务', '培训已经登记过一次，希望不要再为同一次培训另做一份宣传报道。'],
    ['金水区', '/tasks', '我的任务', '“纳入督察考核”分两次报送，能否第二次只补充变化的部分？'],
  ] as const
  for (const [unit, page, pageTitle, text] of opinions)
    await (await stage.of(unit, 'reportingClerk')).call(giveBurdenOpinion, { body: { page, pageTitle, text } })
}
