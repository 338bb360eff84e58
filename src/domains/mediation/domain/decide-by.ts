import { computeTimeLimit, findTimeLimit } from '#domains/statutes/index.ts'

/** Last day to accept or refuse: five working days from receipt, the product's preset (TJ-DEF), 待确认. */
export function decideBy(receivedOn: string): string {
  const limit = findTimeLimit('TJ-DEF/1')
  if (!limit) throw new Error('time limit TJ-DEF/1 is not known')
  return computeTimeLimit(limit, receivedOn).due
}
