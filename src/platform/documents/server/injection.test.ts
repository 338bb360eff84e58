import { afterAll, expect, it } from 'vitest'
import { readPdf } from '../testing/read-pdf.ts'
import { createPdfRenderer } from './pdf-renderer.ts'

const renderer = createPdfRenderer()
const createdAt = '2020-06-08T10:00:00+08:00'
const withoutBlanks = (text: string) => text.replaceAll(/\s/g, '')

afterAll(() => renderer.close())

const hostile = [
  '#let x = 1; #panic("out")',
  '#read("/library/settings.typ")',
  '#import "@preview/evil:1.0.0"',
  '$a^2 + sum_(i=0)^n$',
  'C:\\用户\\n\\u{41}',
  '"双引号" \'单引号\' `反引号`',
  '《书名》〈篇名〉【方头】「角」',
  '*粗* _斜_ = 标题 - 列表 + 编号 / 术语: ~ --- ...',
  '<b>粗</b><script>alert(1)</script> &amp; &#65; <标签> @引用',
  '// 注释 /* 注释 */ ] } )',
  '{{模板}} ${变量} %s',
]

it.each(hostile)('用户文字照印，不作代码：%s', async (text) => {
  const verification = { code: text, address: 'https://example.gov.cn/v' }
  const pdf = await renderer.renderPdf(
    'official-document',
    {
      title: text,
      edition: { kind: 'issued', number: text },
      head: { issuers: ['郑州市司法局'] },
      addressees: [text],
      body: [
        { kind: 'paragraph', text: [text, { strong: text }, { footnote: text }] },
        { kind: 'heading', level: 1, text },
        { kind: 'list', items: [text] },
        { kind: 'table', caption: text, columns: [{ title: text }], rows: [[text]], note: text },
        { kind: 'signature', lines: [{ label: text, name: text }] },
      ],
      attachments: [{ title: text }],
      signedBy: [text],
      verification,
    },
    { createdAt },
  )
  const { content } = await readPdf(pdf)
  const printed = withoutBlanks(text)
  const occurrences = content.split(printed).length - 1
  expect(occurrences).toBeGreaterThanOrEqual(13)
})

it('换行照印，图表里的文字也只是文字', async () => {
  const chart = {
    kind: 'bar' as const,
    categories: ['<text>#甲&"乙"</text>'],
    series: [{ name: '件', values: [1] }],
  }
  const pdf = await renderer.renderPdf(
    'report',
    {
      title: '第一行\n第二行',
      unit: '郑州市司法局',
      reportedOn: '2020-06-08',
      body: [{ kind: 'figure', caption: '图', chart }],
    },
    { createdAt },
  )
  const { pages, content } = await readPdf(pdf)
  const lines = pages[0]!.texts.slice(0, 2).map(({ text }) => text)
  expect(lines).toEqual(['第一行', '第二行'])
  expect(content).toContain('<text>#甲&"乙"</text>')
})
