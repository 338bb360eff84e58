import { expect, test } from 'vitest'
import { oneAfterTheOther, type Outcome } from './one-after-the-other.ts'

test('one firm that is refused holds up no other, and each outcome is told as it comes', async () => {
  const acted: string[] = []
  const told: (readonly Outcome<string>[])[] = []
  const refusal = new Error('演示同事刚刚办结')
  const act = async (firm: string) => {
    if (firm === '乙') throw refusal
    acted.push(firm)
  }
  await oneAfterTheOther(['甲', '乙', '丙'], act, (outcomes) => told.push(outcomes))
  expect(acted).toEqual(['甲', '丙'])
  expect(told.map((outcomes) => outcomes.length)).toEqual([1, 2, 3])
  expect(told.at(-1)).toEqual([{ item: '甲' }, { item: '乙', problem: refusal }, { item: '丙' }])
})
