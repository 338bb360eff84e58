import { MutationObserver, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { createQueryClient } from './query-client.ts'

afterEach(() => vi.useRealTimers())

test('a saved form goes on although a list on the screen is slow to come back', async () => {
  vi.useFakeTimers()
  const client = createQueryClient()
  const readings: string[] = []
  const slowList = new QueryObserver(client, {
    queryKey: ['list'],
    queryFn: () => {
      readings.push('read')
      return readings.length === 1 ? Promise.resolve('first') : new Promise<string>(() => {})
    },
  })
  const leave = slowList.subscribe(() => {})
  await vi.waitFor(() => expect(slowList.getCurrentResult().data).toBe('first'))
  const saving = new MutationObserver(client, { mutationFn: () => Promise.resolve('saved') }).mutate()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await saving).toBe('saved')
  expect(readings).toHaveLength(2)
  leave()
})
