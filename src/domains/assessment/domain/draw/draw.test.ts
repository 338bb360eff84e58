import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawOrder } from './draw.ts'

const pool = ['甲', '乙', '丙', '丁', '戊', '己', '庚']

it('draws the same order from the same seed and pool', () => {
  expect(drawOrder('2020-12-28 第一次', pool)).toEqual(drawOrder('2020-12-28 第一次', pool))
  expect(drawOrder('2020-12-28 第一次', pool)).not.toEqual(drawOrder('2020-12-28 第二次', pool))
})

it('loses nobody and adds nobody, whatever the seed', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat()), (seed, anyPool) => {
      expect(drawOrder(seed, anyPool).toSorted()).toEqual(anyPool.toSorted())
    }),
  )
})

it('gives each of five people the first place about equally often', () => {
  const five = pool.slice(0, 5)
  const firsts = Array.from({ length: 5000 }, (_, index) => drawOrder(`种子 ${index}`, five)[0]!)
  for (const person of five) {
    const share = firsts.filter((first) => first === person).length / firsts.length
    expect(share).toBeGreaterThan(0.17)
    expect(share).toBeLessThan(0.23)
  }
})
