import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { surveyImports } from './cruise.ts'
import { graphFaults, rulesFor } from './rules.ts'

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))

test('finds every planted violation, one or more for each rule', async () => {
  const survey = await surveyImports(fixtures)
  const found = new Set(survey.violations.map((violation) => violation.rule))
  const rules = rulesFor(survey.modules).map((rule) => rule.name)
  // A fixture module that breaks no rule of its own has nothing to find.
  const clean = new Set(['declared-stars', 'declared-cats'])
  expect(rules.filter((rule) => !found.has(rule!) && !clean.has(rule!))).toEqual([])
  expect(survey.undeclared).toEqual(['src/domains/nameless'])
  expect(survey.files).toBeGreaterThan(15)
})

test('finds faults of the declared graph', () => {
  const faults = graphFaults([
    { name: 'a', layer: 'platform', uses: ['b', 'ghost'] },
    { name: 'b', layer: 'domains', uses: ['a'] },
  ])
  expect(faults).toEqual([
    'a 属于平台层，不得使用领域模块 b',
    'a 声明使用不存在的模块 ghost',
    '模块之间循环使用：a → b → a',
  ])
})
