import { expect, test } from 'vitest'
import { composeOutside } from './compose-outside.ts'

const notice = (text: string) => ({ heading: '演示局：进展', text })

test('one notice leaves as it is; several leave as one message, the newest at the end', () => {
  expect(composeOutside([notice('已受理')])).toEqual(notice('已受理'))
  expect(composeOutside([notice('已收到'), notice('已受理'), notice('已受理')]).text).toBe('已收到\n已受理')
})

test('of many the newest are told and the rest is counted', () => {
  const { text } = composeOutside(['甲', '乙', '丙', '丁', '戊'].map(notice))
  expect(text).toBe('丙\n丁\n戊\n此前另有 2 项进展，请凭查询码查看。')
})
