import { resultTransitions, type ResultPerson, type ResultRecord, type ResultTransition } from './result-procedure.ts'

/** An action that belongs to the stage and the person, with the reason where it may not be taken now. */
export interface ResultAction extends Pick<ResultTransition, 'action' | 'text' | 'to' | 'requires'> {
  readonly allowed: boolean
  readonly why: string | null
}

/** One answer for both sides: the browser draws its buttons from it, the server gives its verdict by it. */
export function availableResultActions(record: ResultRecord, person: ResultPerson, today: string): ResultAction[] {
  return resultTransitions
    .filter(({ from, duty }) => from.includes(record.stage) && person.duties.has(duty))
    .map(({ action, text, to, requires, hindrance }) => {
      const why = hindrance(record, person, today)
      return { action, text, to, requires, allowed: why === null, why }
    })
}
