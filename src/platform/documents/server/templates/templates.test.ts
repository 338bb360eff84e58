import { afterAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../testing/read-pdf.ts'
import { samplePapers } from '../../testing/sample-papers.ts'
import { createPdfRenderer } from '../pdf-renderer.ts'
import type { TemplateContent, TemplateName } from './index.ts'

const renderer = createPdfRenderer()
const createdAt = '2020-07-30T10:00:00+08:00'
const names = Object.keys(samplePapers) as TemplateName[]
const print = async <Name extends TemplateName>(name: Name, content: TemplateContent<Name> = samplePapers[name]) =>
  readPdf(await renderer.renderPdf(name, content, { createdAt }))

afterAll(() => renderer.close())

describe.each(names)('%s', (name) => {
  it('符合 PDF/A-2a，带结构标签、标题和语言', async () => {
    const printed = await print(name)
    expect(printed.metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
    expect(printed.metadata).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/i)
    expect(printed.title).toBeTruthy()
    expect(printed.pages[0]!.roles).toContain('Document')
  })

  it('也能按 PDF/UA-1 输出', async () => {
    const options = { createdAt, standard: 'accessible' } as const
    const printed = await readPdf(await renderer.renderPdf(name, samplePapers[name], options))
    expect(printed.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  })

  it('没有缺字', async () => {
    const { pages } = await print(name)
    for (const page of pages) expect(page.missingGlyphs).toBe(0)
  })
})

describe('回执', () => {
  it('写明北京时间、每件材料的大小与摘要、验证码', async () => {
    const { content } = await print('receipt')
    expect(content).toContain('2020年7月29日23:59:59（北京时间）')
    expect(content).toContain('120.6KB')
    expect(content.match(/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/g)).toHaveLength(2)
    expect(content).toContain('验证码A7K2-9QMD')
  })
})

describe('报告', () => {
  it('有封面、目录，正文页码从1起', async () => {
    const { pages } = await print('report')
    expect(pages[0]!.content).toContain('2020年7月15日')
    expect(pages[1]!.content).toContain('目录')
    expect(pages[1]!.content).toMatch(/一、总体情况[.\s]*1/)
    expect(pages[2]!.content).toContain('第1页')
    expect(pages[2]!.content).toContain('来源：检查台账')
  })

  it('图表的文字与数值可以读出', async () => {
    const { content } = await print('report')
    expect(content).toContain('1月')
    expect(content).toContain('88')
    expect(content).toContain('单位：%')
  })
})

describe('成绩一览表', () => {
  it('横排，每页重复表头，字母与图例俱全', async () => {
    const { pages, content } = await print('grade-matrix')
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(0, 2)) {
      expect(page.width).toBeGreaterThan(page.height)
      expect(page.content).toContain('单位法律法规宣传行政指导')
    }
    expect(content.match(/优/g)).toHaveLength(30 + 2)
    expect(content).toContain('待评审人认定')
    expect(content).toContain('截至2020年12月20日')
  })

  it('评定个数与列数不符时拒绝', async () => {
    const rows = [{ title: '中原区', marks: [null] }]
    await expect(print('grade-matrix', { ...samplePapers['grade-matrix'], rows })).rejects.toMatchObject({
      code: 'documents.invalid-content',
      detail: expect.stringContaining('每行的评定个数应与列数相同'),
    })
  })
})

describe('表单', () => {
  it('声明全文印出，未填处留白', async () => {
    const filled = await print('form')
    expect(filled.content).toContain('行政指导由您自愿采纳，不采纳不因此受到不利对待。')
    const label = filled.pages[0]!.texts.find(({ text }) => text.includes('当事人意见'))!
    const above = filled.pages[0]!.texts.find(({ text }) => text.includes('指导对象'))!
    expect(label.baseline - above.baseline).toBeGreaterThan(15)
  })
})

describe('电话测评问卷', () => {
  it('每次通话都有全部结果可勾', async () => {
    const { content } = await print('survey-script')
    expect(content.match(/空号停机/g)).toHaveLength(3)
    expect(content).toContain('提示：只念选项。')
  })
})

describe('领导一页纸', () => {
  it('只有一页，没有事项的栏目写“无”', async () => {
    const { pages } = await print('leader-page')
    expect(pages).toHaveLength(1)
    expect(pages[0]!.content).toContain('有恶化（0）无')
    expect(pages[0]!.content).toContain('批示：')
  })

  it('条目多时缩小字号仍为一页，再多则拒绝而不截断', async () => {
    const withItems = (count: number) => ({
      ...samplePapers['leader-page'],
      sections: [
        { title: '已逾期', items: Array.from({ length: count }, (_, index) => ({ text: `第${index + 1}件` })) },
      ],
    })
    const { pages } = await print('leader-page', withItems(16))
    expect(pages).toHaveLength(1)
    expect(pages[0]!.content).toContain('第16件')
    await expect(print('leader-page', withItems(120))).rejects.toMatchObject({ code: 'documents.does-not-fit' })
  })
})
