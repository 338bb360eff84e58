import type { Programme, TaskSummary } from '#domains/programmes/contract/index.ts'
import { addCalendarDays, firstWorkingDayOnOrAfter } from '#platform/calendar/domain/index.ts'
import { chanceOf, diligenceOf } from '../chance.ts'
import type { Stage } from '../stage.ts'
import { daysBefore, handInAll, tasksOf, type HandIn } from './hand-in-tasks.ts'

/** What stands behind the objection of the demonstration is played as written, not by chance. */
const objecting = '金水区'

/** Units hand in what was due up to a day: most in time, some late, a few never. */
export async function handInDue(
  stage: Stage,
  programme: Programme,
  units: readonly string[],
  dueBy: string,
): Promise<void> {
  const handIns: HandIn[] = []
  for (const unit of units)
    for (const task of await tasksOf(stage, programme, unit)) {
      const on = task.dueOn === null || task.dueOn > dueBy ? null : dayOfHandIn(unit, task, task.dueOn)
      if (on) handIns.push({ unit, task, on, reached: 'accepted' })
    }
  await handInAll(stage, handIns)
}

/** Null where it is never handed in. */
function dayOfHandIn(unit: string, task: TaskSummary, dueOn: string): string | null {
  const chance = chanceOf('报送', String(task.year), unit, task.rowCode, String(task.occurrence))
  const failing = unit === objecting ? 0 : 1 - diligenceOf(unit)
  const inTime = daysBefore(dueOn, chance.integer(1, 12))
  const late = firstWorkingDayOnOrAfter(addCalendarDays(dueOn, chance.integer(1, 4))).day
  if (chance.happens(failing * 0.15)) return null
  return chance.happens(failing * 0.35) ? late : inTime
}
