import { expect, test } from 'vitest'
import { itemWords } from './item-words.ts'

const problem = (code: string, detail: string) => ({ code, title: '', detail, errors: [] })
test.each([
  ['waiting', null, '自动发出'],
  ['waiting', problem('base.offline', ''), '网络不通'],
  ['waiting', problem('base.not-signed-in', ''), '重新登录'],
  ['waiting', problem('base.unavailable', '数据库暂时连接不上'), '数据库暂时连接不上'],
  ['refused', problem('base.invalid-input', '编号格式不对'), '编号格式不对'],
  ['conflict', problem('guidance.visit-differs', '内容与这一份不同'), '内容与这一份不同'],
] as const)('%s says why and what next', (state, said, words) => {
  expect(itemWords({ state, problem: said }).next).toContain(words)
})

test('faults at fields are said rather than the general sentence', () => {
  const errors = [{ path: 'body.copy.number', message: '编号已用过' }]
  expect(itemWords({ state: 'refused', problem: { ...problem('a', '概括'), errors } }).next).toContain('编号已用过')
})
