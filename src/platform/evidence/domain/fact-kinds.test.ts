import { describe, expect, test } from 'vitest'
import { publicityDone } from '../testing/sample-kinds.ts'
import { checkFacts } from './check-facts.ts'
import { defineFactKind } from './define-fact-kind.ts'
import { saySentence } from './sentence.ts'

const base = { kind: 'sample.thing-done', text: '办事', counter: '次', noun: '办事', sentence: '{organisation}办事' }

describe('a declaration that contradicts itself is found at once', () => {
  test.each([
    ['options are missing', { ...base, fields: { a: { text: '甲', type: 'choice' } } }],
    ['options are too many', { ...base, fields: { a: { text: '甲', type: 'text', options: { x: '某' } } } }],
    ['the sentence names no field', { ...base, fields: {}, sentence: '{organisation}办了{thing}' }],
    ['the name says neither module nor event', { ...base, kind: 'thing', fields: {} }],
  ])('%s', (_what, kind) => {
    expect(() => defineFactKind(kind as never)).toThrow()
  })
})

test('says a fact, leaving out what is not known', () => {
  const say = (facts: Record<string, string | number | string[]>) =>
    saySentence(publicityDone, {
      occurredOn: '2020-07-05',
      organisationName: '市商务局',
      subject: { label: '' },
      facts,
    })
  expect(say({ channels: ['wechat', 'lecture'], topic: '营商环境', people: 120 })).toBe(
    '市商务局于2020年7月5日以微信、讲座开展宣传，主题“营商环境”，受众 120 人',
  )
  expect(say({ channels: ['banner'] })).toBe('市商务局于2020年7月5日以横幅开展宣传')
})

test.each([
  [{ channels: ['wechat'] }, []],
  [{}, ['缺少“宣传方式”']],
  [{ channels: [] }, ['缺少“宣传方式”']],
  [{ channels: 'wechat' }, ['“宣传方式”的内容不符合要求']],
  [{ channels: ['radio'] }, ['“宣传方式”的内容不符合要求']],
  [{ channels: ['wechat'], people: Number.NaN }, ['“受众人数”的内容不符合要求']],
  [{ channels: ['wechat'], heldOn: '2020-02-30' }, ['“举办日期”的内容不符合要求']],
  [{ channels: ['wechat'], colour: '红' }, ['“开展宣传”没有字段 colour']],
  [{ channels: ['wechat'], topic: undefined }, []],
])('checks what a fact says: %j', (facts, faults) => {
  expect(checkFacts(publicityDone, facts)).toEqual(faults)
})
