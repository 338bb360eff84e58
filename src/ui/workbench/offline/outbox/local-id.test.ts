import { expect, test } from 'vitest'
import { newLocalId } from './local-id.ts'

test('an id made in the browser is a UUIDv7 of this moment, and no two are the same', () => {
  const ids = Array.from({ length: 1000 }, newLocalId)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const millisecond = Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16)
  expect(Math.abs(Date.now() - millisecond)).toBeLessThan(60_000)
})
