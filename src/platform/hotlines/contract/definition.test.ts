import { expect, test } from 'vitest'
import { hotlineSourceOf, hotlineSources } from './definition.ts'

test('a source is known by whatever words somebody uses for it; whoever came in person is none', () => {
  for (const [source, words] of Object.entries(hotlineSources)) expect(hotlineSourceOf(words)).toBe(source)
  expect(hotlineSourceOf('市 12345 转办')).toBe('hotline12345')
  expect(hotlineSourceOf('区信访局')).toBe('petition')
  expect(hotlineSourceOf('当面')).toBeNull()
})
