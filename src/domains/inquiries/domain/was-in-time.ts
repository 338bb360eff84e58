import type { CaseStanding } from '#platform/procedures/contract/index.ts'
import { getEdition, readCaseClock } from '#platform/procedures/domain/index.ts'
import { inquiry } from './procedure.ts'

/** Whether the limit for the answer had not run out when its clock was stopped. */
export function wasInTime(standing: CaseStanding, today: string): boolean {
  const clock = standing.clocks.find(({ limit }) => limit === 'answering')
  const limit = getEdition(inquiry, standing.openedOn).limits.find(({ id }) => id === 'answering')
  if (!clock || !limit) return true
  const { dueOn } = readCaseClock(clock, limit, today)
  return dueOn === null || (clock.stoppedOn ?? today) <= dueOn
}
