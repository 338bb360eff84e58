import type { CaseAction, Edition, Procedure, StateDefinition } from '../contract/definition.ts'
import type { LimitSetting, TimeLimit } from '../contract/time-limit.ts'

/** The edition in force on the day on which a case was opened; undefined before the first. */
export function findEdition(procedure: Procedure, openedOn: string): Edition | undefined {
  return procedure.editions.findLast((edition) => edition.inForceFrom <= openedOn)
}

/** @throws Error where the case is older than the procedure: a period without a rule is an error, never a fallback */
export function getEdition(procedure: Procedure, openedOn: string): Edition {
  const edition = findEdition(procedure, openedOn)
  if (!edition) throw new Error(`${procedure.kind}: no edition in force on ${openedOn}`)
  return edition
}

/** @throws Error where the edition has no such state */
export function getState(edition: Edition, id: string): StateDefinition {
  const state = edition.states.find((one) => one.id === id)
  if (!state) throw new Error(`${edition.inForceFrom}: state ${id} is not declared`)
  return state
}

export function findAction(edition: Edition, id: string): CaseAction | undefined {
  return edition.actions.find((action) => action.id === id)
}

/** The limits as a department set them; what it did not set is as the edition says. */
export function limitsWith(edition: Edition, settings: readonly LimitSetting[]): TimeLimit[] {
  return edition.limits.map((limit) => {
    const set = settings.find((one) => one.limit === limit.id)
    if (!set) return limit
    return {
      ...limit,
      length: set.length ?? limit.length,
      ...(set.extension && limit.extension ? { extension: { ...limit.extension, length: set.extension } } : {}),
    }
  })
}
