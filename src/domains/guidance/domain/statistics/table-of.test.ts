import { expect, test } from 'vitest'
import { statisticsTable, sumOf, useByUnit, type UseRow } from './table-of.ts'

const row = (organisationName: string, changed: Partial<UseRow>): UseRow => ({
  organisationId: organisationName,
  organisationName,
  measure: 'documents',
  mode: 'reminder',
  form: 'simple',
  count: 1,
  ...changed,
})

test('counts of a unit make one line, and the last line is their sum', () => {
  const use = useByUnit(
    [
      row('甲局', { count: 2 }),
      row('甲局', { form: 'full', mode: 'interview' }),
      row('甲局', { measure: 'visits', form: null, count: 4 }),
      row('乙局', { measure: 'advice', mode: null, form: null, count: 3 }),
    ],
    { id: 'city', name: '合计' },
  )
  expect(use.units.map(({ organisationName }) => organisationName)).toEqual(['甲局', '乙局'])
  expect(use.units[0]).toMatchObject({
    documents: { reminder: 2, interview: 1 },
    documentsByForm: { simple: 2, full: 1 },
  })
  expect(sumOf(use.total.documents)).toBe(3)
  const { header, rows } = statisticsTable(use)
  const cell = (line: number, title: string) => rows[line]![header.indexOf(title)]
  expect([cell(0, '提醒'), cell(0, '约谈'), cell(0, '文书合计'), cell(0, '其中简易'), cell(0, '现场走访')]).toEqual([
    2, 1, 3, 2, 4,
  ])
  expect([cell(1, '文书合计'), cell(1, '书面指导意见')]).toEqual([0, 3])
  expect([cell(2, '单位'), cell(2, '文书合计'), cell(2, '书面指导意见')]).toEqual(['合计', 3, 3])
})

test('where nothing was done there is still a sum of nothing', () => {
  const { rows } = statisticsTable(useByUnit([], { id: 'city', name: '合计' }))
  expect(rows).toHaveLength(1)
  expect(rows[0]!.slice(1).every((cell) => cell === 0)).toBe(true)
})
