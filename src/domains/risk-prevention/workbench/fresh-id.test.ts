import { expect, test } from 'vitest'
import { Id } from '#base/http/contract.ts'
import { freshId } from './fresh-id.ts'

test('ids made in the browser are ids, and no two are the same', () => {
  const ids = Array.from({ length: 50 }, freshId)
  expect(ids.every((id) => Id.safeParse(id).success)).toBe(true)
  expect(new Set(ids).size).toBe(50)
})
