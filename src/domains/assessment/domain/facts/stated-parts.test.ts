import { expect, it } from 'vitest'
import { programme } from '../grading/grade-row.fixture.ts'
import { statedParts } from './stated-parts.ts'

it('reads the four parts of the evaluation report of 2020', () => {
  const { requirement } = programme.rows.find((row) => row.id === 'G5')!
  expect(statedParts(requirement)).toEqual(['基本情况', '实施情况', '对比分析', '总结评估'])
})

it.each([
  ['（一）过程；（二）结果', ['过程', '结果']],
  ['内容：①做法②成效', ['做法', '成效']],
  ['7月29日前完成，共3.5分', []],
  ['1. 只有一项', []],
  ['', []],
])('reads “%s”', (requirement, parts) => {
  expect(statedParts(requirement)).toEqual(parts)
})
