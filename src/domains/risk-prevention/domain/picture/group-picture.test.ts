import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { drawGroupPicture, wrap } from './group-picture.ts'

const picture = {
  title: '在禁停路段停车<script>',
  level: '高风险',
  lines: ['演示一路工作日晚间违停多发', '有 900 件被处理', '请停入划定车位 & 看清标志', '第四行不画'],
  publisher: '演示甲区城市管理局',
  version: '第 1 版，2020-08-10 公布',
  address: 'http://localhost/risks/1',
  qrSvg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33"><path d="M0 0"/></svg>',
}

test('the picture is one well-formed drawing of a phone’s size with three lines, publisher and version', () => {
  const svg = drawGroupPicture(picture)
  expect(XMLValidator.validate(svg)).toBe(true)
  const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg) as { svg: Record<string, unknown> }
  expect(root).toMatchObject({ '@_width': '1080', '@_height': '1920' })
  expect(svg).toContain('演示甲区城市管理局')
  expect(svg).toContain('第 1 版')
  expect(svg).not.toContain('第四行')
  expect(svg).not.toContain('<script>')
  expect(svg).toContain('viewBox="0 0 33 33"')
})

test('long words are broken into lines, and what is too long ends in …', () => {
  expect(wrap('一二三四五六', 3, 2)).toEqual(['一二三', '四五六'])
  expect(wrap('一二三四五六七', 3, 2)).toEqual(['一二三', '四五…'])
  expect(wrap('abcdef', 3, 2)).toEqual(['abcde', 'f'])
})
