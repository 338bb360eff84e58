import { expect, test } from 'vitest'
import { composeDigest } from './compose-digest.ts'
import { maskRecipient } from './mask-recipient.ts'
import { mayReach } from './reaching-hours.ts'
import { shortTitle } from './short-title.ts'

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    title: `第 ${index + 1} 项：意见采纳情况汇总表还有 3 天到期`,
    text: '',
  }))

test('a mail names everything, up to twenty', () => {
  const { subject, text } = composeDigest('email', '王一', items(25))
  expect(subject).toBe('善治：您有 25 项待处理事项')
  expect(text).toContain('20. 第 20 项')
  expect(text).not.toContain('21. ')
  expect(text).toContain('另有 5 项')
})

test('a short message stays short and says how many it does not name', () => {
  const { text } = composeDigest('sms', '王一', items(25))
  expect(text.length).toBeLessThanOrEqual(210)
  const named = [...text.matchAll(/；/g)].length
  expect(named).toBeGreaterThan(2)
  expect(text).toContain(`另有${25 - named}项`)
  expect(composeDigest('sms', '王一', items(1)).text).toBe(
    '【善治】您有1项待处理：1.第 1 项：意见采纳情况汇总表还有 3 天到期；请登录查看',
  )
})

test.each([
  ['2020-07-29', 9, true],
  ['2020-07-29', 7, false],
  ['2020-07-29', 18, false],
  ['2020-07-25', 9, false],
  ['2020-10-01', 9, false],
  // Made up for the holiday of October.
  ['2020-09-27', 9, true],
])('on %s at %d o’clock people may be reached: %s', (day, hour, may) => {
  expect(mayReach(day, hour)).toBe(may)
})

test('masks addresses', () => {
  expect(maskRecipient('13812341234')).toBe('138****1234')
  expect(maskRecipient('clerk@example.cn')).toBe('c***@example.cn')
  expect(maskRecipient('110')).toBe('****')
})

test('a long title is cut, an empty one gets words', () => {
  expect(shortTitle('长'.repeat(500))).toBe(`${'长'.repeat(199)}…`)
  expect(shortTitle(' 第一行\n第二行 ')).toBe('第一行 第二行')
  expect(shortTitle('  ')).toBe('有新的通知')
})
