import { expect, test } from 'vitest'
import { anywhere, beginningWith } from './like.ts'

test('what is searched for is text, never a pattern', () => {
  expect(anywhere(String.raw`50%_\城管`)).toBe(String.raw`%50\%\_\\城管%`)
  expect(beginningWith('identity.')).toBe('identity.%')
})

test('no words find everything', () => {
  expect(anywhere(undefined)).toBe('%%')
})
