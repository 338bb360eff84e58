import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficialDocumentInput } from '../../contract/official-document.ts'
import { longParagraph, sampleDocument } from '../../testing/sample-document.ts'
import { readPdf, type PrintedDocument, type PrintedPage } from '../../testing/read-pdf.ts'
import { createPdfRenderer } from '../pdf-renderer.ts'

const renderer = createPdfRenderer()
const createdAt = '2020-06-08T10:00:00+08:00'
const print = async (content: OfficialDocumentInput) =>
  readPdf(await renderer.renderPdf('official-document', content, { createdAt }))
const plain = (body: OfficialDocumentInput['body']): OfficialDocumentInput => ({
  title: '测试',
  edition: { kind: 'draft' },
  body,
})

afterAll(() => renderer.close())

const linePitch = 225 / 22
const top = 37
/** 0.88 em of 16 pt lie above the baseline. */
const ascent = (0.88 * 16 * 25.4) / 72
const lineOf = (baseline: number) => (baseline - ascent - top) / linePitch
/** Body text only: titles, tables, notes and page numbers have other sizes. */
const bodyLines = (page: PrintedPage) => [
  ...new Set(page.texts.filter(({ size }) => Math.abs(size - 16) < 0.01).map(({ baseline }) => lineOf(baseline))),
]
const find = (pages: readonly PrintedPage[], text: string) => {
  for (const page of pages) {
    const found = page.texts.find((printed) => printed.text.replaceAll(/\s/g, '').startsWith(text))
    if (found) return { ...found, page: pages.indexOf(page) + 1 }
  }
  throw new Error(`${text} is not printed`)
}

describe('版面', () => {
  it('每面22行、每行28字，版心距上37毫米、距左28毫米', async () => {
    const { pages } = await print(plain([{ kind: 'paragraph', text: '建'.repeat(28 * 60) }]))
    const full = pages[1]!
    const lines = full.texts.filter(({ size }) => Math.abs(size - 16) < 0.01)
    expect(lines.map(({ text }) => [...text].length)).toEqual(Array.from({ length: 22 }, () => 28))
    expect(lines[0]!.left).toBeCloseTo(28, 1)
    expect(lines[0]!.baseline).toBeCloseTo(top + ascent, 1)
    expect(lines.at(-1)!.baseline).toBeCloseTo(top + ascent + 21 * linePitch, 1)
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(184.2)
    expect([full.width, full.height]).toEqual([expect.closeTo(210, 0), expect.closeTo(297, 0)])
  })

  it('表格、图之后正文仍落在行格上', async () => {
    const { pages } = await print(sampleDocument)
    const lines = pages.slice(1).flatMap((page) => (page.width < page.height ? bodyLines(page) : []))
    expect(lines.length).toBeGreaterThan(15)
    for (const line of lines) expect(Math.abs(line - Math.round(line))).toBeLessThan(0.02)
  })

  it('页码居版心外侧，单页在右、双页在左', async () => {
    const { pages } = await print(sampleDocument)
    const numbers = pages.slice(0, 2).map((page) => {
      const texts = page.texts.filter(({ baseline }) => baseline > 262 + 7)
      return { text: texts.map(({ text }) => text).join(''), left: texts[0]!.left, right: texts.at(-1)!.right }
    })
    expect(numbers.map(({ text }) => text)).toEqual(['— 1 —', '— 2 —'])
    expect(numbers[0]!.right).toBeCloseTo(184 - 156 / 28, 0)
    expect(numbers[1]!.left).toBeCloseTo(28 + 156 / 28, 0)
  })
})

describe('版头与标题', () => {
  let printed: PrintedDocument
  beforeAll(async () => {
    printed = await print(sampleDocument)
  })

  it('发文机关标志上边缘距版心上边缘35毫米，宽不过版心', () => {
    const mark = find(printed.pages, '郑州市推进服务型行政执法建设工作领导小组办公室文件')
    // Han characters rise about 0.85 em above the baseline.
    expect(mark.baseline - (0.85 * mark.size * 25.4) / 72).toBeCloseTo(top + 35, 0)
    expect(mark.left).toBeGreaterThan(27.9)
    expect(mark.right).toBeLessThan(184.1)
  })

  it('份号六位，紧急程度在其下一行', () => {
    expect(lineOf(find(printed.pages, '000012').baseline)).toBeCloseTo(0, 1)
    expect(lineOf(find(printed.pages, '特急').baseline)).toBeCloseTo(1, 1)
  })

  it('标题2号字居中，每行长短相近，不孤悬一字', () => {
    const lines = printed.pages[0]!.texts.filter(({ size }) => Math.abs(size - 22) < 0.01)
    expect(lines.map(({ text }) => text).join('')).toBe(sampleDocument.title)
    const lengths = lines.map(({ left, right }) => right - left)
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(30)
    for (const { left, right } of lines) expect((left + right) / 2).toBeCloseTo(106, 0)
  })

  it('写了换行的标题按所写分行', async () => {
    const { pages } = await print({ ...plain([]), title: '关于印发\n工作方案的通知' })
    const lines = pages[0]!.texts.filter(({ size }) => Math.abs(size - 22) < 0.01)
    expect(lines.map(({ text }) => text)).toEqual(['关于印发', '工作方案的通知'])
  })

  it('上行文标注签发人', async () => {
    const head = { issuers: ['郑州市司法局'], signatories: ['王珺', '李喆'] }
    const { content } = await print({ ...sampleDocument, head })
    expect(content).toContain('签发人：王珺李喆')
  })

  it('联合行文并列各机关', async () => {
    const { content } = await print({ ...sampleDocument, head: { issuers: ['郑州市司法局', '郑州市财政局'] } })
    expect(content).toContain('郑州市司法局')
    expect(content).toContain('郑州市财政局')
    expect(content).toContain('文件')
  })
})

describe('正文', () => {
  let printed: PrintedDocument
  beforeAll(async () => {
    printed = await print(sampleDocument)
  })

  it('印出的文字与数据一致', () => {
    expect(printed.content).toContain('各县（市、区）人民政府，各开发区管委会，市政府各有关部门：')
    expect(printed.content).toContain(longParagraph)
    expect(printed.content).toContain('一、总体要求')
    expect(printed.content).toContain('（一）提高认识。')
    expect(printed.content).toContain('（二）健全机制')
    expect(printed.content).toContain('1.明确责任')
    expect(printed.content).toContain('来源：《采纳情况汇总表》第3项https://example.gov.cn/lists/3')
    expect(printed.content).toContain('郑服执办〔2020〕5号')
  })

  it('跨页表格每页重复表头，一行不拆到两页', () => {
    const tablePages = printed.pages.filter((page) => page.content.includes('开展行政指导案例评选'))
    expect(tablePages.length).toBeGreaterThan(1)
    for (const page of tablePages) {
      expect(page.content).toContain('序号工作任务完成时限')
      const rows = page.content.match(/开展行政指导案例评选/g)!.length
      expect(page.content.match(/佐证材料/g)).toHaveLength(rows)
    }
  })

  it('标题、表头、脚注、图在结构标签里各有其名，供读屏软件使用', () => {
    const roles = new Set(printed.pages.flatMap((page) => page.roles))
    for (const role of ['H1', 'H2', 'H3', 'Table', 'THead', 'TH', 'TD', 'Note', 'Figure', 'Link']) {
      expect(roles, role).toContain(role)
    }
  })

  it('正文首行缩进二字', () => {
    expect(find(printed.pages, '为深入贯彻').left).toBeCloseTo(28 + (2 * 156) / 28, 0)
  })
})

describe('落款与版记', () => {
  let printed: PrintedDocument
  beforeAll(async () => {
    printed = await print(sampleDocument)
  })

  it('加盖印章的：日期右空四字，署名居中于日期之上，上方留两行空白', () => {
    const date = find(printed.pages, '2020年6月8日')
    const name = printed.pages[date.page - 1]!.texts.find(({ text }) => text === '郑州市司法局')!
    expect(date.right).toBeCloseTo(184 - (4 * 156) / 28, 0)
    expect((name.left + name.right) / 2).toBeCloseTo((date.left + date.right) / 2, 0)
    expect(lineOf(date.baseline) - lineOf(name.baseline)).toBeCloseTo(1, 1)
    const above = printed.pages[date.page - 1]!.texts.filter(({ baseline }) => baseline < name.baseline - 1)
    expect(lineOf(name.baseline) - lineOf(Math.max(...above.map(({ baseline }) => baseline)))).toBeCloseTo(3, 1)
  })

  it('不加盖印章的：署名右空二字，日期首字比署名首字右移二字', async () => {
    const { pages } = await print({ ...sampleDocument, signedBy: ['郑州市推进服务型行政执法建设办公室'], seal: 'none' })
    const name = find(pages, '郑州市推进服务型行政执法建设办公室')
    const date = find(pages, '2020年6月8日')
    expect(name.right).toBeCloseTo(184 - (2 * 156) / 28, 0)
    expect(date.left - name.left).toBeCloseTo((2 * 156) / 28, 0)
  })

  it('落款不单独成页', () => {
    const date = find(printed.pages, '2020年6月8日')
    expect(printed.pages[date.page - 1]!.content).toContain('按时报送落实情况')
  })

  it('签名处与落款同页，并带着最后一段正文', async () => {
    const paragraphs = Array.from({ length: 12 }, () => ({
      kind: 'paragraph' as const,
      text: '甲方乙方自愿达成协议。',
    }))
    const lines = ['申请人', '对方当事人演示物业管理有限公司（盖章）', '调解人员'].map((label) => ({ label }))
    const { pages } = await print({
      ...plain([...paragraphs, { kind: 'paragraph', text: '各执一份。' }, { kind: 'signature', lines }]),
      signedBy: ['演示局'],
      signedOn: '2020-07-20',
    })
    expect(pages).toHaveLength(2)
    for (const text of ['各执一份', '申请人', '对方当事人', '调解人员', '2020年7月20日'])
      expect(find(pages, text).page).toBe(2)
  })

  it('附件说明逐一列出，附件另面编排并标序号', () => {
    expect(printed.content).toContain('附件：1.任务分解表2.联系点名单')
    const first = printed.pages.find((page) => page.content.startsWith('附件1'))!
    expect(lineOf(first.texts.find(({ text }) => text.startsWith('附件'))!.baseline)).toBeCloseTo(0, 1)
    expect(first.content).toContain('附件一的正文。')
    const turned = printed.pages.find((page) => page.width > page.height)!
    expect(turned.content).toContain('中原区')
  })

  it('版记在末页，印发日期不编虚位', () => {
    const last = printed.pages.at(-1)!
    expect(last.content).toContain('抄送：市委办公厅，市人大常委会办公厅。')
    const printing = last.texts.find(({ text }) => text.includes('2020年6月8日印发'))!
    expect(printing.baseline).toBeLessThan(262)
    expect(printing.baseline).toBeGreaterThan(255)
  })
})

describe('草稿', () => {
  it('没有文号，每页标明草稿', async () => {
    const { pages, content } = await print({ ...sampleDocument, edition: { kind: 'draft' } })
    expect(content).not.toContain('〔2020〕')
    for (const page of pages) expect(page.content).toContain('草稿')
  })

  it('正式文书不出现草稿字样', async () => {
    expect((await print(sampleDocument)).content).not.toContain('草稿')
  })

  it('成文日期待填时留空', async () => {
    const { content } = await print({ ...sampleDocument, signedOn: null })
    expect(content).toContain('年月日')
  })
})
