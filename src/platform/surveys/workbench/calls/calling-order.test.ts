import { expect, test } from 'vitest'
import type { Respondent } from '../../contract/index.ts'
import { inCallingOrder, nextAfter } from './calling-order.ts'

const contact = (id: string, state: Respondent['state'], times = 0) => ({
  id,
  state,
  calls: Array.from({ length: times }, () => ({ outcome: 'notConnected' as const, at: '2020-12-28', by: '调查乙' })),
})

test('whoever was called least is called first, and nobody who is done', () => {
  const people = [
    contact('a', 'waiting', 2),
    contact('b', 'answered'),
    contact('c', 'waiting'),
    contact('d', 'waiting', 1),
  ]
  expect(inCallingOrder(people).map(({ id }) => id)).toEqual(['c', 'd', 'a'])
})

test('skipping goes round the list, and ends where nobody else waits', () => {
  const people = [contact('a', 'waiting'), contact('b', 'waiting'), contact('c', 'unreachable')]
  expect(nextAfter(people, 'a')?.id).toBe('b')
  expect(nextAfter(people, 'b')?.id).toBe('a')
  expect(nextAfter(people, 'c')?.id).toBe('a')
  expect(nextAfter([contact('a', 'waiting')], 'a')).toBeUndefined()
})
