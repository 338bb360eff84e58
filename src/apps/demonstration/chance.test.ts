import { expect, test } from 'vitest'
import { chanceOf, diligenceOf } from './chance.ts'

const ten = (...about: string[]) => {
  const chance = chanceOf(...about)
  return Array.from({ length: 10 }, () => chance.integer(0, 999))
}

test('the same words give the same numbers at every start, other words other numbers', () => {
  expect(ten('报送', '金水区')).toEqual(ten('报送', '金水区'))
  expect(ten('报送', '金水区')).not.toEqual(ten('报送', '惠济区'))
})

test('a share happens about as often as it says', () => {
  const happened = Array.from({ length: 2000 }, (_, index) => chanceOf('次', String(index)).happens(0.25))
  expect(Math.abs(happened.filter(Boolean).length - 500)).toBeLessThan(70)
})

test('a unit works as well today as it did yesterday, and no unit is hopeless', () => {
  expect(diligenceOf('金水区')).toBe(diligenceOf('金水区'))
  expect(Math.min(...['中原区', '二七区', '登封市'].map(diligenceOf))).toBeGreaterThanOrEqual(0.35)
})
