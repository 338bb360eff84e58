import { expect, test } from 'vitest'
import { lostProperty } from '../testing/lost-property.ts'
import { noticeFaults, noticesOf } from './notices.ts'

test('a procedure lists each occasion once, with the text that is sent while nobody wrote another', () => {
  expect(noticesOf(lostProperty)).toMatchObject([
    { id: 'opening', title: '收到失物时', withCode: true },
    { id: 'act-register', title: '“登记入库”之后', standardText: '{单位}：您的失物（{编号}）已登记保管。{查看办法}' },
    { id: 'keeping-ends', title: '保管期满前', fields: [{ text: '日期' }] },
    { id: 'transfer' },
  ])
})

test.each([
  ['{单位}：已收到。{查看办法}', []],
  ['已收到。{查看办法}', ['{单位}']],
  ['{单位}：已收到，{姓名}您好。{查看办法}', ['没有“姓名”这个栏目，可用的有 单位、编号、查看办法']],
  ['{单位}：已收到', ['{查看办法}']],
  ['{单位}：已收到{。{查看办法}', ['没有成对']],
])('%s', (text, words) => {
  const faults = noticeFaults({ fields: [], withCode: true }, text)
  expect(faults).toHaveLength(words.length)
  words.forEach((word, place) => expect(faults[place]).toContain(word))
})
