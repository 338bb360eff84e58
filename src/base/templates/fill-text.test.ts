import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillText, findTextFaults, openFields } from './index.ts'

const fields = [
  { id: 'party', text: '当事人', sample: '演示商户' },
  { id: 'limit', text: '期限', sample: '十五日' },
]

test('words come in, and what has none stays open, once by name', () => {
  const filled = fillText('{当事人}：请在{期限}内，{ 当事人 }。', fields, { party: '演示商户' })
  expect(filled).toBe('演示商户：请在〔待填：期限〕内，演示商户。')
  expect(openFields(filled, '〔待填：期限〕', '无')).toEqual(['期限'])
})

test('an unknown field is refused with its line and word', () => {
  expect(findTextFaults('第一行\n请{当事人}于{日子}前', fields)).toEqual([
    { line: 2, word: '日子', sentence: '第 2 行：没有“日子”这个栏目，可用的有 当事人、期限' },
  ])
  expect(findTextFaults('{当事人\n{期限}}', fields).map(({ line, word }) => [line, word])).toEqual([
    [1, '{'],
    [2, '}'],
  ])
})

test('a text without faults leaves no brace, whatever the words are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (party, limit) => {
      const filled = fillText('甲{当事人}乙{期限}丙', fields, { party, limit })
      expect(filled).not.toMatch(/[{}]/)
    }),
  )
})
