import { afterEach, expect, test, vi } from 'vitest'
import { newCode, newId } from './index.ts'

const millisecondOf = (id: string) => Number.parseInt(id.replace('-', '').slice(0, 12), 16)

afterEach(() => vi.useRealTimers())

test('ids of one millisecond and of a jittering clock increase strictly', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const ids = Array.from({ length: 9000 }, (_, index) => {
    if (index % 1000 === 0) vi.setSystemTime(Date.now() - 3)
    return newId()
  })
  expect(ids).toEqual([...new Set(ids)].toSorted())
})

test('ids follow a clock that was set back', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  newId()
  const mended = Date.now() - 3_600_000
  vi.setSystemTime(mended)
  expect(millisecondOf(newId())).toBe(mended)
})

test('a code can be read aloud', () => {
  expect(newCode()).toMatch(/^[2-9A-HJ-NP-Z]{16}$/)
})
