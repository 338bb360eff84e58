import { expect, test } from 'vitest'
import { kindsOf } from './kinds-of.ts'

test('a kind is known by its latest notification, and one chosen earlier does not get lost', () => {
  const told = [
    { kind: 'sample.due', title: '第二项明天到期' },
    { kind: 'sample.returned', title: '第一项被退回' },
    { kind: 'sample.due', title: '第一项明天到期' },
  ]
  expect(kindsOf(told, ['sample.due', 'sample.old'])).toEqual([
    { value: 'sample.due', label: '如：第二项明天到期' },
    { value: 'sample.returned', label: '如：第一项被退回' },
    { value: 'sample.old', label: '以前选择的一类（sample.old）' },
  ])
})
