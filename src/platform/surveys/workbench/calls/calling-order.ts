import type { Respondent } from '../../contract/index.ts'

type Contact = Pick<Respondent, 'id' | 'state' | 'calls'>

/** Who is still to be called: those called least often first, else in the order of the list. */
export function inCallingOrder<One extends Contact>(people: readonly One[]): One[] {
  return people.filter(({ state }) => state === 'waiting').toSorted((a, b) => a.calls.length - b.calls.length)
}

/** Whom to call after this one; undefined where nobody else waits. */
export function nextAfter<One extends Contact>(people: readonly One[], id: string): One | undefined {
  const order = inCallingOrder(people)
  const place = order.findIndex((one) => one.id === id)
  const others = [...order.slice(place + 1), ...order.slice(0, Math.max(place, 0))]
  return others.find((one) => one.id !== id)
}
