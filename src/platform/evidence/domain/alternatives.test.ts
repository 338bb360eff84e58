import { expect, test } from 'vitest'
import { alternatives, isAnswered } from './alternatives.ts'

const question = (name: string, orPrevious: boolean, satisfied: boolean) => ({
  name,
  binding: { orPrevious },
  result: { satisfied },
})

test('questions joined by 或者 are one group, of which one answer is enough', () => {
  const groups = alternatives([
    question('评选案例', false, false),
    question('使用文书', true, true),
    question('名单', false, false),
  ])
  expect(groups.map((group) => group.map(({ name }) => name))).toEqual([['评选案例', '使用文书'], ['名单']])
  expect(groups.map((group) => isAnswered(group))).toEqual([true, false])
})

test('the first question has none before it and stands alone', () => {
  expect(alternatives([question('文书', true, true)])).toHaveLength(1)
})
