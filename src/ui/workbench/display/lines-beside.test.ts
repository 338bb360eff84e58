import { expect, test } from 'vitest'
import { linesBeside } from './lines-beside.ts'

test('only what the other text lacks is marked, wherever its line stands', () => {
  expect(linesBeside('一、受理\n\n 二、调查 \n三、送达', '二、调查\n一、受理')).toEqual([
    { line: '一、受理', isOnlyHere: false },
    { line: '二、调查', isOnlyHere: false },
    { line: '三、送达', isOnlyHere: true },
  ])
})
