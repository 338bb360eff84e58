import { expect, test } from 'vitest'
import { Problem } from '#base/http/contract.ts'
import { afterAttempt, isUnsent, type Item } from './item.ts'

const sealed = { iv: new Uint8Array(12), bytes: new ArrayBuffer(1) }
const item: Item = {
  id: '1',
  personId: 'p',
  kind: 'k',
  state: 'waiting',
  label: sealed,
  content: sealed,
  keptAt: '2020-12-28T01:00:00Z',
  changedAt: '2020-12-28T01:00:00Z',
  attempts: 0,
  problem: null,
}
const at = '2020-12-28T02:00:00Z'
const problem = (status: number) =>
  new Problem('a.b', { status, title: '标题' }, '说明', [{ path: 'body.x', message: '改' }])

test('once it is sent only the label stays', () => {
  expect(afterAttempt(item, undefined, at)).toMatchObject({ state: 'sent', content: null, label: sealed, attempts: 1 })
})

test.each([
  [0, 'waiting'],
  [401, 'waiting'],
  [429, 'waiting'],
  [500, 'waiting'],
  [503, 'waiting'],
  [409, 'conflict'],
  [400, 'refused'],
  [403, 'refused'],
  [404, 'refused'],
  [413, 'refused'],
] as const)('after an answer of %i it is %s, and its content is never dropped', (status, state) => {
  const after = afterAttempt(item, problem(status), at)
  expect(after).toMatchObject({ state, content: sealed, problem: { detail: '说明', errors: [{ path: 'body.x' }] } })
  expect(isUnsent(after)).toBe(true)
})
