import { expect, test } from 'vitest'
import { boardSentence } from './board-sentence.ts'

const none = { rising: 0, unpublished: 0, unconfirmed: 0, opinionsUnanswered: 0, overdueSteps: 0, running: 0 }

test('the board says first what matters, and leaves out what is nought', () => {
  expect(boardSentence({ ...none, rising: 3, unpublished: 12, opinionsUnanswered: 2, running: 1 })).toBe(
    '近四周 3 项违法异常上升，2 条意见未答复，12 个风险点待公布。',
  )
})

test('nothing to do is said kindly, and where to begin', () => {
  expect(boardSentence({ ...none, running: 1 })).toBe('当前各批次没有待办事项。')
  expect(boardSentence(none)).toContain('从梳理违法风险点开始')
})
