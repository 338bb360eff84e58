import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawOrder } from './index.ts'

const pool = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']

test('the same seed and pool give the same order, another seed another', () => {
  expect(drawOrder('2020-12-28 第一次', pool)).toEqual(drawOrder('2020-12-28 第一次', pool))
  expect(drawOrder('2020-12-28 第一次', pool)).not.toEqual(drawOrder('2020-12-28 第二次', pool))
})

test('nobody is lost and nobody added, whatever the seed', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat()), (seed, anyPool) => {
      expect(drawOrder(seed, anyPool).toSorted()).toEqual(anyPool.toSorted())
    }),
  )
})

test('each of ten is among the first three about equally often, over seeds that differ by a number', () => {
  const hits = new Map(pool.map((one) => [one, 0]))
  for (let seed = 0; seed < 10_000; seed++)
    for (const drawn of drawOrder(`种子 ${seed}`, pool).slice(0, 3)) hits.set(drawn, hits.get(drawn)! + 1)
  for (const count of hits.values()) expect(Math.abs(count - 3000)).toBeLessThan(250)
})
