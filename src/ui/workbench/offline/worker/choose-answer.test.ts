import { expect, test } from 'vitest'
import { chooseAnswer } from './choose-answer.ts'

const origin = 'https://zf.example.invalid'
test.each([
  ['GET', '/workbench/assets/main-1.js', 'cors', 'file'],
  ['GET', '/workbench/guidance/visit', 'navigate', 'page'],
  ['GET', '/workbench/', 'navigate', 'page'],
  ['GET', '/api/guidance/visits', 'cors', 'untouched'],
  ['GET', '/api/guidance/visits/1/signature', 'navigate', 'untouched'],
  ['POST', '/api/guidance/visits', 'cors', 'untouched'],
  ['GET', '/risks', 'navigate', 'untouched'],
  ['GET', '/workbench/service-worker.js', 'same-origin', 'untouched'],
] as const)('%s %s as %s is %s', (method, path, mode, answer) => {
  expect(chooseAnswer({ method, url: origin + path, mode }, origin)).toBe(answer)
})

test('another site is not touched', () => {
  const url = 'https://other.example.invalid/workbench/assets/main-1.js'
  expect(chooseAnswer({ method: 'GET', url, mode: 'cors' }, origin)).toBe('untouched')
})
