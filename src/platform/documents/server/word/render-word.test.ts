import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficialDocumentInput } from '../../contract/official-document.ts'
import { longParagraph, sampleDocument } from '../../testing/sample-document.ts'
import { samplePng } from '../../testing/sample-papers.ts'
import { renderWord } from './render-word.ts'

interface OpenedWord {
  readonly html: string
  readonly messages: readonly string[]
  readonly files: Readonly<Record<string, string>>
  readonly document: string
}

async function open(content: OfficialDocumentInput): Promise<OpenedWord> {
  const docx = await renderWord(content)
  const files = Object.fromEntries(
    Object.entries(unzipSync(docx))
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) })
  const errors = messages.filter(({ type }) => type === 'error').map(({ message }) => message)
  return { html: value, messages: errors, files, document: files['word/document.xml']! }
}

const wordsOf = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s/g, '')

describe('公文的 Word 稿', () => {
  let word: OpenedWord
  beforeAll(async () => {
    word = await open(sampleDocument)
  })

  it('每个部件都是格式完好的 XML，可再次打开', () => {
    for (const [name, xml] of Object.entries(word.files)) expect(XMLValidator.validate(xml), name).toBe(true)
    expect(word.messages).toEqual([])
  })

  it('A4 页面，上37、左28、右26、下35毫米', () => {
    const section = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(
      /<w:sectPr[\s\S]*?<\/w:sectPr>/.exec(word.document)![0],
    )['w:sectPr']
    const millimetres = (twips: string) => (Number(twips) / 1440) * 25.4
    const margin = section['w:pgMar']
    expect(millimetres(section['w:pgSz']['w:w'])).toBeCloseTo(210, 1)
    expect(millimetres(section['w:pgSz']['w:h'])).toBeCloseTo(297, 1)
    const edges = ['w:top', 'w:right', 'w:bottom', 'w:left'].map((edge) => Math.round(millimetres(margin[edge])))
    expect(edges).toEqual([37, 26, 35, 28])
  })

  it('指定每页22行、每行28字的网格，行距固定28.95磅', () => {
    const grid = /<w:docGrid [^>]*>/.exec(word.document)![0]
    expect(grid).toContain('w:type="linesAndChars"')
    const pitch = Number(/w:linePitch="(\d+)"/.exec(grid)![1]) / 20
    expect(pitch).toBe(28.95)
    expect(Math.floor((225 * 72) / 25.4 / pitch)).toBe(22)
    const character = 16 + Number(/w:charSpace="(-?\d+)"/.exec(grid)![1]) / 4096
    expect(Math.floor((156 * 72) / 25.4 / character)).toBe(28)
    expect(word.document).toContain('<w:spacing w:after="0" w:before="0" w:line="579" w:lineRule="exact"/>')
  })

  it('正文3号仿宋_GB2312，各级标题黑体、楷体_GB2312，标题方正小标宋', () => {
    const styles = word.files['word/styles.xml']!
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    expect(styles).toContain('<w:sz w:val="32"/>')
    for (const font of ['黑体', '楷体_GB2312', '方正小标宋简体'])
      expect(word.document).toContain(`w:eastAsia="${font}"`)
  })

  it('未装字体时有替代', () => {
    const fonts = word.files['word/fontTable.xml']!
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
    expect(fonts).toContain('<w:font w:name="楷体_GB2312"><w:altName w:val="楷体"/>')
  })

  it('文字与 PDF 同出一稿：编号、主送、附件、落款、版记齐全', () => {
    const words = wordsOf(word.html)
    for (const expected of [
      '郑服执办〔2020〕5号',
      '各县（市、区）人民政府，各开发区管委会，市政府各有关部门：',
      longParagraph,
      '一、总体要求',
      '（一）提高认识。',
      '（二）健全机制',
      '1.明确责任',
      '附件：1.任务分解表',
      '郑州市司法局2020年6月8日（此件公开发布）',
      '抄送：市委办公厅，市人大常委会办公厅。',
      '2020年6月8日印发',
    ]) {
      expect(words).toContain(expected)
    }
  })

  it('标题进入导航，表格有重复表头和合并单元格', () => {
    expect(word.html).toContain('<h1>一、总体要求</h1>')
    expect(word.html).toContain('<h2>（二）健全机制</h2>')
    expect(word.html.match(/<tr>/g)!.length).toBeGreaterThan(40)
    expect(word.html).toMatch(/rowspan="2"/)
    expect(word.html).toMatch(/colspan="2"/)
    expect(word.document).toContain('<w:tblHeader/>')
    expect(word.document).toContain('<w:cantSplit/>')
  })

  it('数字的脚注指向来源', () => {
    expect(word.document).toContain('w:footnoteReference')
    expect(word.files['word/footnotes.xml']).toContain('来源：《采纳情况汇总表》第3项 https://example.gov.cn/lists/3')
  })

  it('图表仍是图表，数值可改', () => {
    const chart = word.files['word/charts/chart1.xml']!
    expect(chart).toContain('一季度')
    expect(chart).toContain('<c:v>120</c:v>')
  })

  it('页码用一字线，单双页分列两侧', () => {
    expect(word.files['word/settings.xml']).toContain('w:evenAndOddHeaders')
    const footers = Object.entries(word.files).filter(([name]) => /footer\d+\.xml$/.test(name))
    const sides = footers.map(([, xml]) => /<w:jc w:val="(\w+)"\/>/.exec(xml)![1])
    expect(new Set(sides)).toEqual(new Set(['left', 'right']))
    for (const [, xml] of footers) expect(xml).toMatch(/— [\s\S]*PAGE[\s\S]* —/)
  })

  it('横排附件另成一节，版记另起竖页', () => {
    const sections = word.document.match(/<w:pgSz [^>]*>/g)!
    expect(sections.map((size) => size.includes('landscape'))).toEqual([false, false, true, false])
  })
})

describe('草稿', () => {
  it('没有文号，页眉有草稿水印', async () => {
    const word = await open({ ...sampleDocument, edition: { kind: 'draft' } })
    expect(wordsOf(word.html)).not.toContain('〔2020〕')
    const headers = Object.entries(word.files).filter(([name]) => /header\d+\.xml$/.test(name))
    expect(headers.length).toBeGreaterThan(0)
    for (const [, xml] of headers) expect(xml).toContain('草稿')
  })
})

describe('用户内容', () => {
  it('特殊字符、换行、控制字符不破坏文件', async () => {
    const text = '<w:p>&amp; "引号" \'单引号\' ]]> \u0000\u0008\u202E\uD800 第一行\n第二行'
    const word = await open({ title: text, edition: { kind: 'draft' }, body: [{ kind: 'paragraph', text: [text] }] })
    expect(XMLValidator.validate(word.document)).toBe(true)
    expect(word.html).toContain('&lt;w:p&gt;&amp;amp; "引号"')
    for (const hidden of ['\u0000', '\u0008', '\u202E']) expect(word.document).not.toContain(hidden)
  })

  it('图片按原比例，带说明；坏图片拒绝', async () => {
    const figure = (bytes: Uint8Array) => ({
      title: '图',
      edition: { kind: 'draft' as const },
      body: [
        {
          kind: 'figure' as const,
          caption: '图1',
          alternative: '活动现场',
          width: 0.5,
          picture: { format: 'png' as const, bytes },
        },
      ],
    })
    const { document } = await open(figure(samplePng))
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document)!
    expect(width).toBe(height)
    expect(document).toContain('descr="活动现场"')
    await expect(renderWord(figure(samplePng.slice(0, 10)))).rejects.toMatchObject({
      code: 'documents.invalid-content',
    })
  })

  it('缺项时用中文指明', async () => {
    await expect(renderWord({ title: '', edition: { kind: 'draft' }, body: [] })).rejects.toMatchObject({
      code: 'documents.invalid-content',
      detail: expect.stringContaining('title'),
    })
  })
})
