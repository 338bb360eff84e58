import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { paragraphsOf, tableOf, wordsOf, writePdf, type PdfLook, type SampleDocument } from '../testing/index.ts'
import { readPdf } from './read-pdf.ts'

const sample: SampleDocument = {
  before: ['商务局文件', '2020年度工作任务表'],
  rows: [
    [{ text: '序号' }, { text: '事项' }, { text: '材料' }, { text: '完成时限' }],
    [
      { text: '一', rowSpan: 2 },
      { text: '行政指导', rowSpan: 2 },
      { text: '1. 推行行政指导的意见，写明范围、方式和责任单位，并附执法人员名单以及培训安排。' },
      { text: '5月底之前' },
    ],
    [{ text: '2. 典型案例。' }, { text: '' }],
    [{ text: '二' }, { text: '指导评价' }, { text: '方案\n标兵材料' }, { text: '6月中旬\n8月底' }],
    [{ text: '注：材料用PDF格式', colSpan: 4 }],
  ],
  after: ['说明：由办公室解释。'],
}
const words = [
  ['序号', '事项', '材料', '完成时限'],
  ['一', '行政指导', '1.推行行政指导的意见，写明范围、方式和责任单位，并附执法人员名单以及培训安排。', '5月底之前'],
  ['一', '行政指导', '2.典型案例。', ''],
  ['二', '指导评价', '方案标兵材料', '6月中旬8月底'],
  ['注：材料用PDF格式', '注：材料用PDF格式', '注：材料用PDF格式', '注：材料用PDF格式'],
]
const read = (look?: PdfLook) => readPdf(writePdf(sample, look), 'a.pdf')

describe('tables of a PDF', () => {
  it.each<[string, PdfLook]>([
    ['with all lines', {}],
    ['without lines at the sides', { stroke: 'openSides' }],
    ['set in the middle of its cells', { align: 'center' }],
    ['with narrow columns', { columns: '(1fr, 2fr, 4fr, 2fr)' }],
  ])('are rebuilt %s', async (_, look) => {
    const table = tableOf(await read(look))
    expect(wordsOf(table)).toEqual(words)
    expect(table.mergesKnown).toBe(true)
    expect(table.rows[2]!.cells.map((cell) => cell.merged)).toEqual(['above', 'above', null, null])
  })

  it('keep the paragraphs of a cell apart, and join its wrapped lines', async () => {
    const table = tableOf(await read({ columns: '(1fr, 2fr, 4fr, 2fr)' }))
    expect(table.rows[1]!.cells[2]!.paragraphs).toHaveLength(1)
    expect(table.rows[3]!.cells.map((cell) => cell.paragraphs.length)).toEqual([1, 1, 2, 2])
  })

  it('are joined over pages, without the header repeated and the page numbers', async () => {
    const { blocks, pageCount } = await read({ height: '80mm', repeatHeader: true, breakRows: false })
    expect(pageCount).toBeGreaterThan(1)
    expect(blocks.filter((block) => block.kind === 'table')).toHaveLength(1)
    expect(wordsOf(tableOf({ blocks })).map((row) => row[2])).toEqual(words.map((row) => row[2]))
    expect(tableOf({ blocks }).rows.some((row) => row.startsPage)).toBe(true)
    expect(paragraphsOf({ blocks }).join('')).not.toContain('—')
  })

  it('show where a row was cut by a page break', async () => {
    const table = tableOf(await read({ height: '78mm', width: '110mm' }))
    const cut = table.rows.findIndex((row) => row.startsPage)
    const joined = table.rows.map((row) => row.cells[2]!.text.replaceAll(/\s/g, '')).join('')
    expect(cut).toBeGreaterThan(0)
    expect(joined).toContain(words[1]![2])
  })

  it('are read from a page that is turned, and from a drawing placed on it', async () => {
    const turned = await PDFDocument.create()
    const [page] = await turned.embedPdf(
      await PDFDocument.load(writePdf(sample, { width: '297mm', height: '210mm' })),
      [0],
    )
    const paper = turned.addPage([595, 842])
    paper.drawPage(page!, { x: 595, y: 0, rotate: degrees(90) })
    paper.setRotation(degrees(90))
    expect(wordsOf(tableOf(await readPdf(await turned.save(), 'a.pdf')))).toEqual(words)
  })

  it('without lines are read by their tags, with a warning', async () => {
    const { blocks, warnings } = await read({ stroke: 'none' })
    expect(wordsOf(tableOf({ blocks })).slice(0, 4)).toEqual(words.slice(0, 4))
    expect(warnings.map((warning) => warning.code)).toEqual(['unruledTable'])
  })
})

describe('files that cannot be read', () => {
  const code = async (bytes: Uint8Array) => readPdf(bytes, 'a.pdf').catch((error: { code: string }) => error.code)
  const plain = writePdf({ before: ['通知'], rows: [[{ text: '甲' }, { text: '乙' }]], after: [] })

  it('is damaged where only the first bytes are those of a PDF', async () => {
    expect(await code(Buffer.from(`%PDF-1.7\n${'垃圾'.repeat(500)}\nstartxref\n99\n%%EOF`))).toBe('damaged')
  })

  it('is truncated where the end is missing', async () => {
    expect(await code(plain.subarray(0, plain.length - 2_000))).toBe('truncated')
  })

  it('is encrypted where a password is asked for', async () => {
    const locked = await PDFDocument.load(plain)
    locked.encrypt({ userPassword: 'secret', ownerPassword: 'owner' })
    expect(await code(await locked.save({ useObjectStreams: false }))).toBe('encrypted')
  })

  it('has no blocks where its pages are pictures', async () => {
    const scan = await PDFDocument.create()
    scan.addPage([400, 500]).drawRectangle({ x: 50, y: 50, width: 200, height: 300 })
    const { blocks, warnings } = await readPdf(await scan.save(), 'a.pdf')
    expect(blocks).toEqual([])
    expect(warnings.map((warning) => warning.code)).toEqual(['pageWithoutText'])
  })
})
