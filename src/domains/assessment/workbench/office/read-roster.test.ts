import { expect, it } from 'vitest'
import { readRoster } from './read-roster.ts'

it.each([
  ['A1\t张某\t执法人员\nA2\t李某', ['A1 张某 执法人员', 'A2 李某 ']],
  ['1，张某，法制骨干\r\n\r\n2,李某', ['1 张某 法制骨干', '2 李某 ']],
  ['张某 法制骨干\n李某', ['1 张某 法制骨干', '2 李某 ']],
  ['  \n', []],
])('reads “%s”', (text, people) => {
  expect(readRoster(text).map(({ number, name, category }) => `${number} ${name} ${category}`)).toEqual(people)
})
