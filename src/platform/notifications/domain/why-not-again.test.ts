import { expect, test } from 'vitest'
import { whyNotAgain, type SentNotice } from './why-not-again.ts'

const settledAt = new Date('2026-03-10T10:00:00+08:00')
const later = (minutes: number) => new Date(settledAt.getTime() + minutes * 60_000)
const judge = (over: Partial<SentNotice>, minutes = 60, rule = { most: 3, minutes: 30 }) =>
  whyNotAgain({ nth: 0, state: 'sent', settledAt, ...over }, later(minutes), rule)

test('what was sent may be sent again after half an hour, what did not arrive at once', () => {
  expect(judge({})).toBeNull()
  expect(judge({ state: 'shown' }, 30)).toBeNull()
  expect(judge({}, 12)).toContain('请 18 分钟后再发')
  expect(judge({ state: 'failed' }, 1)).toBeNull()
})

test('what still waits, was called off or was sent again three times is not', () => {
  expect(judge({ state: 'waiting', settledAt: null })).toContain('等待发送')
  expect(judge({ state: 'cancelled' })).toContain('不再发送')
  expect(judge({ nth: 2 })).toBeNull()
  expect(judge({ nth: 3, state: 'failed' })).toContain('改用电话')
})

test('a unit decides how often and how soon', () => {
  expect(judge({ nth: 3 }, 60, { most: 5, minutes: 30 })).toBeNull()
  expect(judge({}, 60, { most: 3, minutes: 90 })).toContain('请 30 分钟后再发')
  expect(judge({}, 60, { most: 0, minutes: 30 })).toContain('不再发第二次')
})
