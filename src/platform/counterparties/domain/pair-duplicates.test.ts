import { expect, test } from 'vitest'
import { pairDuplicates, type Comparable } from './pair-duplicates.ts'

const known = (...rows: [id: string, plainName: string, plainCode?: string, kind?: 'individual'][]) =>
  new Map(
    rows.map(([id, plainName, plainCode = null, kind = 'organisation']): [string, Comparable] => [
      id,
      { id, kind, plainName, plainCode } as Comparable,
    ]),
  )
const alike = (reason: 'code' | 'name' | 'phone' | 'nearName', members: string[], sameSound = false) => ({
  reason,
  members,
  sameSound,
})

test('each pair stands once, with every reason; most reasons first', () => {
  const firms = known(['1', '张记面馆'], ['2', '张记面馆'], ['3', '老街店'])
  expect(
    pairDuplicates([alike('phone', ['3', '1']), alike('name', ['2', '1']), alike('phone', ['1', '2'])], firms),
  ).toEqual([
    { firstId: '1', secondId: '2', reasons: ['name', 'phone'] },
    { firstId: '1', secondId: '3', reasons: ['phone'] },
  ])
})

test('two different numbers are two, whatever else they share', () => {
  const firms = known(['1', '张记', 'A'], ['2', '张记', 'B'], ['3', '张记'])
  const pairs = pairDuplicates([alike('name', ['1', '2', '3'])], firms)
  expect(pairs.map(({ firstId, secondId }) => firstId + secondId)).toEqual(['13', '23'])
})

test('a firm and a person with one telephone are two', () => {
  expect(pairDuplicates([alike('phone', ['1', '2'])], known(['1', '张记'], ['2', '张三', 'X', 'individual']))).toEqual(
    [],
  )
})

test.each([
  ['张记面馆', '章记面馆', true],
  ['张记面馆', '章家面馆', false],
  ['张记面馆', '张记面馆店', false],
])('of the same sound, %s and %s: %s', (one, other, isNear) => {
  const pairs = pairDuplicates([alike('nearName', ['1', '2'], true)], known(['1', one], ['2', other]))
  expect(pairs.length === 1).toBe(isNear)
})
