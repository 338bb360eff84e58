import { expect, test } from 'vitest'
import { withKeys } from './with-keys.ts'

test('points keep the keys that their owner gave, and new ones get keys of their own', () => {
  const { clauses } = withKeys({ clauses: [{ title: '甲' }, { key: '1', title: '乙' }, { title: '丙' }] })
  const keys = (clauses as { key: string }[]).map(({ key }) => key)
  expect(keys[1]).toBe('1')
  expect(new Set(keys).size).toBe(3)
})
