import { expect, test } from 'vitest'
import { differences } from '#platform/procedures/domain/index.ts'
import { goldenCases } from './golden-cases.ts'
import { inquiry } from './index.ts'

test.each(goldenCases)('golden case: $name', (golden) => {
  expect(differences(inquiry, golden)).toEqual([])
})
