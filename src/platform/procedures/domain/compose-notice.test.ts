import { expect, test } from 'vitest'
import { composeNotice, standardNotice } from './compose-notice.ts'

const parts = {
  text: standardNotice('案件', '已受理'),
  fields: [],
  words: { unit: '演示局', number: '2026-0001' },
  code: 'ABCDEFGH2345',
  isCodeWhole: false,
  address: 'http://portal.invalid/progress',
}

test('a later message names only the end of the code', () => {
  expect(composeNotice(parts)).toBe(
    '演示局：您的案件（2026-0001）已受理。凭查询码（尾号 2345）查看：http://portal.invalid/progress',
  )
  expect(composeNotice({ ...parts, isCodeWhole: true })).toContain('查询码 {code}，')
})

test('who has no view of its own is told all the same', () => {
  expect(composeNotice({ ...parts, code: undefined })).toBe('演示局：您的案件（2026-0001）已受理。')
})

test('a unit writes its own around the fields; words that nobody knows are left out, and none opens a field', () => {
  const own = {
    ...parts,
    text: '【{单位}】{日期}见。{别的}{ 查看办法 }回复无效。',
    fields: [{ id: 'day', text: '日期', sample: '2026-12-01' }],
    words: { ...parts.words, day: '{code}2026-12-02' },
  }
  expect(composeNotice(own)).toBe(
    '【演示局】code2026-12-02见。凭查询码（尾号 2345）查看：http://portal.invalid/progress回复无效。',
  )
})
