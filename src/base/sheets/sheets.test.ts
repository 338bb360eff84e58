import { zipSync } from 'fflate'
import { write } from 'hucre'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { csvOf, readRows, UnreadableSheet } from './index.ts'

const limits = { rows: 100 }

test('reads a CSV in UTF-8, with mark or without, and in GB18030 alike', async () => {
  const text = '编号,名称\r\n410102,"中原区"\r\n,䶮区\r\n'
  const expected = [
    ['编号', '名称'],
    ['410102', '中原区'],
    ['', '䶮区'],
  ]
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), iconv.encode(text, 'gb18030')])
    expect(await readRows(bytes, limits)).toEqual(expected)
})

test('reads the first visible sheet of an XLSX and keeps empty rows, so that line numbers hold', async () => {
  const bytes = await write({
    sheets: [{ name: '表', rows: [['编号', '日期'], [], ['410102', new Date('2020-12-28')]] }],
  })
  expect(await readRows(bytes, limits)).toEqual([
    ['编号', '日期'],
    ['', ''],
    ['410102', '2020-12-28'],
  ])
})

test.each([
  ['an empty file', Buffer.alloc(0), '空的'],
  ['a file of blank lines', Buffer.from('\n,,\n'), '没有内容'],
  ['a program', Buffer.from([0x4d, 0x5a, 0, 0, 1, 2]), '不是表格'],
  ['a ZIP that is no workbook', Buffer.from(zipSync({ 'a.txt': Buffer.from('x') })), '损坏'],
  ['an open quote', Buffer.from('a,b\n"c,d\n'), '引号'],
  ['too many lines', Buffer.from('a\n'.repeat(101)), '超过 100 行'],
])('refuses %s with a sentence', async (_, bytes, words) => {
  await expect(readRows(bytes, limits)).rejects.toThrow(UnreadableSheet)
  await expect(readRows(bytes, limits)).rejects.toThrow(words)
})

test('refuses half a workbook and one that unpacks without end', async () => {
  const whole = await write({ sheets: [{ name: '表', rows: [['编号'], ['1']] }] })
  await expect(readRows(whole.slice(0, whole.length / 2), limits)).rejects.toThrow('损坏')
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) })
  await expect(readRows(bomb, limits)).rejects.toThrow('过大')
})

test('writes CSV that a table program shows as text and never runs', () => {
  const csv = csvOf(
    ['名称', '数'],
    [
      ['=HYPERLINK("x")', 1],
      ['甲,乙', null],
    ],
  )
  expect(csv).toBe('\ufeff名称,数\r\n"\'=HYPERLINK(""x"")",1\r\n"甲,乙",\r\n')
})
