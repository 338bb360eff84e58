import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault } from './json-position.ts'

describe('the place where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['{"a": }', 1, 7],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['[1, 2', 1, 6],
    ['{"a": 1} x', 1, 10],
    ['{"a": tru}', 1, 7],
    ['{"a": 01}', 1, 7],
    ["{'a': 1}", 1, 2],
    ['{"a": "开放\n}', 1, 7],
    ['[1}', 1, 3],
    ['[,]', 1, 2],
    ['{"a": NaN}', 1, 7],
    ['', 1, 1],
    ['，', 1, 1],
    ['// 注释\n{}', 1, 1],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(findJsonFault(text)).toEqual({ line, column })
  })

  it('finds none in JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => findJsonFault(text) === null))
  })

  it('finds one wherever the language’s own parser does', () => {
    const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'null', ' ', '"', '-', '\n'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        return (findJsonFault(text) === null) === parses(text)
      }),
      { numRuns: 2000 },
    )
  })
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
