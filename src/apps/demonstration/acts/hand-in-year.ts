import type { Programme, TaskSummary } from '#domains/programmes/contract/index.ts'
import { addCalendarDays, firstWorkingDayOnOrAfter } from '#platform/calendar/domain/index.ts'
import { chanceOf, diligenceOf } from '../chance.ts'
import type { Stage } from '../stage.ts'
import { daysBefore, handInAll, tasksOf, type HandIn } from './hand-in-tasks.ts'

/** Units hand in what was due up to a day: most in time, some late, a few never; `reliable` ones always in time. */
export async function handInDue(
  stage: Stage,
  programme: Programme,
  units: readonly string[],
  dueBy: string,
  reliable: ReadonlySet<string> = new Set(),
): Promise<void> {
  const handIns: HandIn[] = []
  for (const unit of units)
    for (const task of await tasksOf(stage, programme, unit)) {
      if (task.dueOn === null || task.dueOn > dueBy) continue
      const on = dayOfHandIn(unit, task, task.dueOn, reliable.has(unit) ? 0 : 1 - diligenceOf(unit))
      if (on === null) continue
      // The office returns one in twelve for correction; a few days later it is in order.
      const returned = chanceOf('退回', String(task.year), unit, task.rowCode).happens(1 / 12)
      if (returned) handIns.push({ unit, task, on, reached: 'returned' })
      const again = returned ? firstWorkingDayOnOrAfter(addCalendarDays(on, 4)).day : on
      handIns.push({ unit, task, on: again, reached: 'accepted' })
    }
  await handInAll(stage, handIns)
}

/** Null where it is never handed in. */
function dayOfHandIn(unit: string, task: TaskSummary, dueOn: string, failing: number): string | null {
  const chance = chanceOf('报送', String(task.year), unit, task.rowCode, String(task.occurrence))
  const inTime = daysBefore(dueOn, chance.integer(1, 12))
  const late = firstWorkingDayOnOrAfter(addCalendarDays(dueOn, chance.integer(1, 4))).day
  if (chance.happens(failing * 0.15)) return null
  return chance.happens(failing * 0.35) ? late : inTime
}
