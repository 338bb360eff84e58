import type { CaseAction, Edition, Procedure } from '../contract/definition.ts'

/**
 * Declares a procedure and refuses one that contradicts itself, when it is loaded.
 * @throws Error that names the fault
 */
export function defineProcedure(procedure: Procedure): Procedure {
  const faults = procedure.editions.flatMap((edition) =>
    faultsOf(edition).map((fault) => `${procedure.kind} ${edition.inForceFrom}: ${fault}`),
  )
  if (!procedure.editions.length) faults.push(`${procedure.kind}: no edition`)
  if (faults.length) throw new Error(faults.join('\n'))
  return { ...procedure, editions: procedure.editions.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1)) }
}

function faultsOf(edition: Edition): string[] {
  const states = new Set(edition.states.map(({ id }) => id))
  const actions = new Set(edition.actions.map(({ id }) => id))
  return [
    ...repeated('state', edition.states),
    ...repeated('action', edition.actions),
    ...repeated('limit', edition.limits),
    ...repeated('notice', edition.notices ?? []),
    ...(states.has(edition.firstState) ? [] : [`firstState ${edition.firstState} is no state`]),
    ...edition.actions.flatMap((action) => faultsOfAction(action, edition, states, actions)),
  ]
}

function faultsOfAction(
  action: CaseAction,
  edition: Edition,
  states: ReadonlySet<string>,
  actions: ReadonlySet<string>,
): string[] {
  const limits = new Map(edition.limits.map((limit) => [limit.id, limit]))
  const { by } = action
  const unknown = (what: string, names: readonly string[], known: { has(name: string): boolean }) =>
    names.filter((name) => !known.has(name)).map((name) => `action ${action.id}: ${what} ${name} is not declared`)
  const effects = Array.isArray(action.clock) ? action.clock : []
  const resting = effects.filter((effect) => effect.do === 'pause' && limits.get(effect.limit)?.neverPauses)
  const inexhaustible = effects.filter((one) => one.do === 'extend' && limits.get(one.limit)?.extension === undefined)
  return [
    ...unknown('state', [...action.from, ...(typeof action.to === 'string' ? [action.to] : [])], states),
    ...unknown('action', action.fourEyesWith ?? [], actions),
    ...unknown('limit', [...effects.map(({ limit }) => limit), ...(by.clock ? [by.clock] : [])], limits),
    ...(by.seat && by.seat !== 'handler' ? unknown('seat', [by.seat], seatsOf(edition)) : []),
    ...resting.map(({ limit }) => `action ${action.id}: limit ${limit} never pauses`),
    ...inexhaustible.map(({ limit }) => `action ${action.id}: limit ${limit} has no extension`),
    // Nothing of it makes a case due, so the clock would never look.
    ...(by.clock && limits.get(by.clock)?.neverPauses
      ? [`action ${action.id}: limit ${by.clock} is a party's own`]
      : []),
    ...(by.permission || by.party || by.clock ? [] : [`action ${action.id}: nobody may do it`]),
  ]
}

const seatsOf = (edition: Edition) => new Set(Object.keys(edition.seats ?? {}))

function repeated(what: string, entries: readonly { readonly id: string }[]): string[] {
  const ids = entries.map(({ id }) => id)
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${what} ${id} is declared twice`)
}
