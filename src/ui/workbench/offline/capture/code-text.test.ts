import { expect, test } from 'vitest'
import { creditCodeIn } from './code-text.ts'

test.each([
  ['91410100MA0000015B', '91410100MA0000015B'],
  ['https://example.invalid/%7B?uniscid=91410100ma0000015b&from=qr', '91410100MA0000015B'],
  ['https://example.invalid/?id=12345', undefined],
  ['91410100MA0000015B7', undefined],
  ['', undefined],
])('%j names %s', (text, code) => {
  expect(creditCodeIn(text)).toBe(code)
})
