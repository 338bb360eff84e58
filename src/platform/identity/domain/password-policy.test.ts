import { expect, test } from 'vitest'
import { SecurityPolicy } from '../contract/index.ts'
import { weaknessesOf } from './password-policy.ts'

const policy = SecurityPolicy.parse({})

test.each([
  ['Xk7-pq', '至少 10 个字符'],
  ['onlylettersandmore', '至少 3 类'],
  ['Linxiao-77-zz', '用户名'],
  ['oaixnil-77-ZZ', '用户名'],
  ['Aaaaa-77-xyq1', '连续出现 4 次'],
  ['Zx-12345-kkq', '连续字母、数字或键盘顺序'],
  ['Zx-54321-kkq', '连续字母、数字或键盘顺序'],
  ['Zx-Qwert-771', '连续字母、数字或键盘顺序'],
])('%s is refused: %s', (password, words) => {
  expect(weaknessesOf(password, 'linxiao', policy).join()).toContain(words)
})

test('a sound password passes, also in Chinese, and a stricter policy asks for more', () => {
  expect(weaknessesOf('Gd7-wxp-9Kt', 'linxiao', policy)).toEqual([])
  expect(weaknessesOf('春眠不觉晓-Aa-17', 'linxiao', policy)).toEqual([])
  expect(weaknessesOf('Gd7-wxp-9Kt', 'linxiao', { minimumLength: 14, minimumClasses: 4 })).toHaveLength(1)
})
