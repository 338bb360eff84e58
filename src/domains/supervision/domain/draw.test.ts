import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawMethod, drawSteps, isReproducible } from './draw.ts'

const pool = ['中原区', '二七区', '管城回族区', '金水区', '上街区', '惠济区'].map((name, index) => ({
  id: `unit-${index}`,
  name,
}))
const drawn = (seed: string, wanted: number) => drawSteps(seed, pool, wanted).map((step) => step.item.name)

test('the same seed and pool give the same units, today and in any later version', () => {
  expect(drawn('2020-10-12', 3)).toEqual(drawn('2020-10-12', 3))
  expect({ seed: '2020-10-12', drawn: drawn('2020-10-12', 3) }).toMatchInlineSnapshot(`
    {
      "drawn": [
        "中原区",
        "惠济区",
        "管城回族区",
      ],
      "seed": "2020-10-12",
    }
  `)
})

test('each step says how many were left and which of them was taken', () => {
  const steps = drawSteps('种子', pool, 4)
  expect(steps.map((step) => [step.number, step.left])).toEqual([
    [1, 6],
    [2, 5],
    [3, 4],
    [4, 3],
  ])
  const left = [...pool]
  for (const step of steps) expect(left.splice(step.place - 1, 1)[0]).toBe(step.item)
})

test('nobody is drawn twice and everybody comes from the pool', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), fc.nat(), (seed, size, pick) => {
      const numbers = Array.from({ length: size }, (_, index) => index)
      const wanted = (pick % size) + 1
      const items = drawSteps(seed, numbers, wanted).map((step) => step.item)
      return new Set(items).size === wanted && items.every((item) => item < size)
    }),
  )
})

test('over many seeds every unit is drawn about equally often', () => {
  const counts = new Map(pool.map((unit) => [unit.name, 0]))
  const draws = 6000
  for (let index = 0; index < draws; index++)
    for (const name of drawn(`2020-${index}`, 2)) counts.set(name, counts.get(name)! + 1)
  const expected = (draws * 2) / pool.length
  for (const count of counts.values()) expect(Math.abs(count - expected) / expected).toBeLessThan(0.08)
})

test('a recorded draw is repeated by anyone, and one that was touched is found out', () => {
  const record = {
    seed: '福彩3D 2020246期 518',
    pool,
    wanted: 2,
    drawn: drawSteps('福彩3D 2020246期 518', pool, 2).map((step) => step.item.id),
    method: drawMethod,
  }
  expect(isReproducible(record)).toBe(true)
  expect(isReproducible({ ...record, drawn: record.drawn.toReversed() })).toBe(false)
  expect(isReproducible({ ...record, pool: pool.slice(1) })).toBe(false)
  expect(isReproducible({ ...record, method: '抓阄' })).toBeUndefined()
})

test('more than there are cannot be drawn', () => {
  expect(() => drawSteps('种子', pool, 7)).toThrow(RangeError)
  expect(() => drawSteps('种子', pool, 0)).toThrow(RangeError)
})
