import { expect, test } from 'vitest'
import { isWithin, subtree } from '#base/http/index.ts'
import { nextChildPath, pathsUpward } from './path.ts'

test('children sort behind each other and inside the range of their parent', () => {
  let last: string | null = null
  const children: string[] = []
  for (let i = 0; i < 1500; i++) children.push((last = nextChildPath('0001.0002', last)))
  expect(children.toSorted()).toEqual(children)
  expect(children.every((path) => isWithin(path, subtree('0001.0002')))).toBe(true)
  expect(isWithin('0001.0003', subtree('0001.0002'))).toBe(false)
  expect(children.every((path) => path >= '0001.0002' && path < '0001.0002/')).toBe(true)
})

test('a root gets a label of its own', () => {
  expect(nextChildPath(null, null)).toBe('0001')
  expect(nextChildPath(null, '000z')).toBe('0010')
})

test('upwards stand the unit itself and everyone above it, the nearest first', () => {
  expect(pathsUpward('0001.0002.000a')).toEqual(['0001.0002.000a', '0001.0002', '0001'])
})
