import { expect, test } from 'vitest'
import { nested } from './nested-entries.ts'

test('what lies in one section belongs to its first entry', () => {
  const menu = nested(['/', '/mediation/cases', '/mediators', '/mediation/rooms'].map((path) => ({ path })))
  expect(menu.map(({ entry, parts }) => [entry.path, parts.map(({ path }) => path)])).toEqual([
    ['/', []],
    ['/mediation/cases', ['/mediation/rooms']],
    ['/mediators', []],
  ])
})
