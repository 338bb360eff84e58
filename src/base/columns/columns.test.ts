import { expect, test } from 'vitest'
import { faultOfMapping, guessColumns, headerSignature, missingFields, wordsOf } from './index.ts'

const field = (name: string, label: string, synonyms: string[] = [], required = false) => ({
  name,
  label,
  synonyms,
  example: '',
  longest: 20,
  ...(required ? { required: true as const } : {}),
})
const fields = [field('number', '工单编号', ['编号'], true), field('phone', '电话', ['手机']), field('facts', '内容')]

test('columns are found by their very names first, then by how they end', () => {
  expect(guessColumns(fields, ['诉求内容', '编号', '来电 手机（必填）'])).toEqual({ number: 1, facts: 0 })
  expect(guessColumns(fields, ['*工单编号：', '联系手机', '内容'])).toEqual({ number: 0, phone: 1, facts: 2 })
})

test('a name that stands twice is left open, for nobody can tell which is meant', () => {
  expect(guessColumns(fields, ['内容', '内容', '编号'])).toEqual({ number: 2 })
})

test('a table is recognised again by its columns, whatever stands around their names', () => {
  expect(headerSignature(['工单 编号', '内容（全文）'])).toBe(headerSignature(['工单编号', '内容(全文)']))
})

test('a mapping that contradicts itself or the table is told in words', () => {
  const mapping = (columns: Record<string, number>) => ({ columns, constants: {} })
  expect(faultOfMapping(fields, 2, mapping({ number: 0, facts: 1 }))).toBeNull()
  expect(faultOfMapping(fields, 1, mapping({ number: 1 }))).toContain('没有第 2 列')
  expect(faultOfMapping(fields, 1, mapping({ number: 0, facts: 0 }))).toContain('同一列')
  expect(missingFields(fields, mapping({ facts: 0 }))).toEqual(['工单编号'])
})

test('an empty cell takes the words that stand for all rows', () => {
  const mapping = { columns: { number: 0, phone: 1 }, constants: { phone: '0371-0000000' } }
  expect(wordsOf(fields, mapping, ['甲-1', ''])).toEqual({ number: '甲-1', phone: '0371-0000000', facts: '' })
})
