import { expect, test } from 'vitest'
import { adviceOn, isSelfAnswer } from './answers.ts'

test('what is serious goes to a person, also where somebody is only unsure', () => {
  expect([adviceOn('high', 'yes'), adviceOn('high', 'unsure')]).toEqual(['person', 'person'])
  expect([adviceOn('medium', 'yes'), adviceOn('low', 'unsure')]).toEqual(['correct', 'clarify'])
  expect([adviceOn('high', 'no'), adviceOn('high', undefined)]).toEqual(['fine', 'open'])
})

test('only what can be chosen is an answer', () => {
  expect(['yes', 'no', 'unsure', 'toString', '', null, 1].map(isSelfAnswer)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
