import { expect, test } from 'vitest'
import { differences } from '#platform/procedures/domain/index.ts'
import { goldenAdvice } from './advice/golden-cases.ts'
import { goldenCases } from './golden-cases.ts'
import { advice, guidance } from './index.ts'

test.each(goldenCases)('行政指导: $name', (golden) => {
  expect(differences(guidance, golden)).toEqual([])
})

test.each(goldenAdvice)('书面指导意见: $name', (golden) => {
  expect(differences(advice, golden)).toEqual([])
})
