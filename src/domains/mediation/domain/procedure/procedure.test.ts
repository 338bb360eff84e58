import { expect, test } from 'vitest'
import { differences } from '#platform/procedures/domain/index.ts'
import { goldenCases } from './golden-cases.ts'
import { mediation } from './index.ts'

test.each(goldenCases)('golden case: $name', (golden) => {
  expect(differences(mediation, golden)).toEqual([])
})

test('every state but those that a case is opened in or ends by itself is reached by a golden case', () => {
  const reached = new Set(goldenCases.flatMap(({ steps }) => steps.map(({ expect: { state } }) => state)))
  expect(mediation.editions[0]!.states.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([])
})
