import { expect, test } from 'vitest'
import { z } from 'zod'
import { RowDraft } from '../../contract/index.ts'
import { blankRow, changedFields, newRowId, nextCode } from './row-draft.ts'

test.each([
  [[], '1'],
  [['1', '2'], '3'],
  [['G8'], 'G9'],
  [['G9a', 'G9b'], 'G10'],
  [['G2', 'G1'], 'G3'],
  [['一'], '一-1'],
])('after %j comes %s', (codes, next) => {
  expect(nextCode(codes)).toBe(next)
})

test('a blank row lacks nothing but its name', () => {
  const faults = RowDraft.safeParse(blankRow([])).error!.issues.map(({ path }) => path.join('.'))
  expect(faults).toEqual(['name'])
})

test('what another person changed meanwhile is named in Chinese', () => {
  const before = blankRow([])
  expect(changedFields(before, { ...before, name: '宣传', dates: [], uploadCount: 2 })).toEqual(['事项', '上传次数'])
})

test('a row made in the browser has a well-formed id of its own', () => {
  const ids = [newRowId(), newRowId()]
  expect(new Set(ids).size).toBe(2)
  expect(ids.every((id) => z.uuid().safeParse(id).success)).toBe(true)
})
