import { expect, test } from 'vitest'
import { matching } from './matching.ts'

const firms = ['演示老街面馆', '演示新街药店', ...Array.from({ length: 20 }, (_, place) => `演示店${place}`)]
test.each([
  ['老街', ['演示老街面馆']],
  ['街 药', ['演示新街药店']],
  ['没有这一户', []],
])('%j finds %j', (typed, found) => {
  expect(matching(firms, typed, (one) => [one])).toEqual(found)
})

test('nothing typed shows the first few', () => {
  expect(matching(firms, ' ', (one) => [one])).toHaveLength(8)
})
