import { expect, test } from 'vitest'
import { shownParts, stillIdentified, withoutNames } from './de-identify.ts'

const none = { situation: '', practice: '', effect: '' }

test('each hidden name gets a letter of its own, a longer name before a shorter one inside it', () => {
  expect(withoutNames('演示商行门前，演示商行分店也停车', ['演示商行', '演示商行分店'])).toBe('某甲门前，某乙也停车')
})

test('what was written for others stands; the rest is the original without its names', () => {
  const original = { ...none, situation: '演示商行停车', practice: '上门提醒演示商行' }
  expect(shownParts(original, { ...none, practice: '上门提醒' }, ['演示商行'])).toEqual({
    situation: '某甲停车',
    practice: '上门提醒',
    effect: '',
  })
})

test('a name that still stands and a telephone number are both told', () => {
  const found = stillIdentified('演示商行的案例', { ...none, effect: '电话 13812345678' }, ['演示商行', '演示丙'])
  expect(found[0]).toBe('演示商行')
  expect(found).toHaveLength(2)
  expect(found[1]).not.toContain('13812345678')
})
