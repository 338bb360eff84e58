import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf, type PrintedDocument } from '../../testing/read-pdf.ts'
import { samplePng } from '../../testing/sample-papers.ts'
import { createPdfRenderer } from '../pdf-renderer.ts'
import { assembleDossier } from './assemble-dossier.ts'
import type { DossierFile } from './dossier.ts'

const renderer = createPdfRenderer()
const createdAt = '2020-07-28T10:00:00+08:00'
const dossier = { title: '2020年度上报包（G1）', unit: '金水区市场监督管理局', preparedOn: '2020-07-28' }
const assemble = (files: readonly DossierFile[]) =>
  assembleDossier({ ...dossier, parts: [{ title: '佐证材料', files }] }, createdAt, renderer)

afterAll(() => renderer.close())

async function pdfOf(pages: number, rotation = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([420, 595])
    page.setRotation(degrees(rotation))
    page.drawText(`source page ${number}`, { x: 60, y: 300, size: 12 })
  }
  return pdf.save()
}

describe('合并', () => {
  let printed: PrintedDocument
  let entries: readonly { title: string; firstPage: number; pages: number }[]
  let frontPages: number

  beforeAll(async () => {
    const result = await assembleDossier(
      {
        ...dossier,
        facts: [{ label: '工作任务', value: '开展法律法规宣传' }],
        parts: [
          { title: '关于开展宣传活动的通知', files: [{ name: '通知.pdf', bytes: await pdfOf(3) }] },
          {
            title: '现场照片',
            note: '2张',
            files: [
              { name: '照片一.png', bytes: samplePng },
              { name: '照片二.png', bytes: samplePng, caption: '宣传现场㛃' },
            ],
          },
          { title: '信息报道', files: [{ name: '报道.pdf', bytes: Buffer.from(await pdfOf(2)) }] },
        ],
      },
      createdAt,
      renderer,
    )
    printed = await readPdf(result.pdf)
    ;({ entries, frontPages } = result)
  })

  it('封面、目录在前，各件按次序，页数相符', () => {
    expect(frontPages).toBe(2)
    expect(printed.pages).toHaveLength(2 + 3 + 2 + 2)
    expect(printed.pages[0]!.content).toContain('2020年度上报包（G1）')
    expect(printed.pages[0]!.content).toContain('开展法律法规宣传')
    expect(printed.pages[2]!.content).toContain('sourcepage1')
    expect(printed.pages[6]!.content).toContain('宣传现场㛃')
  })

  it('目录的起始页与实际相符', () => {
    expect(entries).toEqual([
      { title: '关于开展宣传活动的通知', firstPage: 1, pages: 3 },
      { title: '现场照片', firstPage: 4, pages: 2 },
      { title: '信息报道', firstPage: 6, pages: 2 },
    ])
    expect(printed.pages[1]!.content).toContain('1关于开展宣传活动的通知13')
    expect(printed.pages[1]!.content).toContain('3信息报道62')
  })

  it('封面目录之外每页有页码', () => {
    const stamps = printed.pages.map((page) => /第(\d+)页共(\d+)页/.exec(page.content)?.slice(1, 3))
    expect(stamps.slice(0, 2)).toEqual([undefined, undefined])
    expect(stamps.slice(2)).toEqual(Array.from({ length: 7 }, (_, index) => [String(index + 1), '7']))
  })

  it('有书签，多个文件的材料下分各文件', () => {
    expect(printed.bookmarks).toEqual([
      { title: '封面', page: 0, children: [] },
      { title: '目录', page: 1, children: [] },
      { title: '1. 关于开展宣传活动的通知', page: 2, children: [] },
      { title: '2. 现场照片', page: 5, children: ['照片一.png', '照片二.png'] },
      { title: '3. 信息报道', page: 7, children: [] },
    ])
    expect(printed.pageLabels).toEqual(['i', 'ii', '1', '2', '3', '4', '5', '6', '7'])
  })
})

it.each([0, 90, 180, 270])('旋转%i度的页面，页码仍在读者所见的页脚', async (rotation) => {
  const { pdf } = await assemble([{ name: '扫描件.pdf', bytes: await pdfOf(1, rotation) }])
  const page = (await PDFDocument.load(pdf)).getPage(2)
  const { pages } = await readPdf(pdf)
  expect(page.getRotation().angle).toBe(rotation)
  expect(pages[2]!.content).toContain('第1页共1页')
  const seen = rotation % 180 === 0 ? [420, 595] : [595, 420]
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const source = await (await task.promise).getPage(3)
  const viewport = source.getViewport({ scale: 1 })
  const stamp = (await source.getTextContent()).items.find((item) => 'str' in item && item.str.includes('第'))
  const [x, y] = viewport.convertToViewportPoint(
    ...((stamp as { transform: number[] }).transform.slice(4, 6) as [number, number]),
  ) as [number, number]
  await task.destroy()
  expect([viewport.width, viewport.height]).toEqual(seen)
  expect(y).toBeGreaterThan(seen[1]! - 30)
  expect(y).toBeLessThan(seen[1]!)
  expect(x).toBeGreaterThan(seen[0]! / 2)
})

describe('拒绝', () => {
  const refused = (detail: string) => ({
    code: 'documents.unusable-part',
    status: 422,
    detail: expect.stringContaining(detail),
  })

  it('加密的 PDF', async () => {
    for (const passwords of [
      { userPassword: 'secret', ownerPassword: 'owner' },
      { userPassword: '', ownerPassword: 'owner' },
    ]) {
      const pdf = await PDFDocument.load(await pdfOf(1))
      pdf.encrypt(passwords)
      const bytes = await pdf.save()
      await expect(assemble([{ name: '加密.pdf', bytes }])).rejects.toMatchObject(refused('「加密.pdf」已加密'))
    }
  })

  it('截断、乱码的 PDF', async () => {
    const whole = await pdfOf(2)
    const random = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, 7)])
    for (const bytes of [whole.slice(0, whole.length / 2), random]) {
      await expect(assemble([{ name: '坏.pdf', bytes }])).rejects.toMatchObject(refused('「坏.pdf」已损坏'))
    }
  })

  it('不是 PDF 的文件，名为 .pdf 也不行', async () => {
    const word = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0])
    await expect(assemble([{ name: '总结.docx', bytes: word }])).rejects.toMatchObject(refused('另存为 PDF'))
    await expect(assemble([{ name: '假.pdf', bytes: Buffer.from('<html>') }])).rejects.toMatchObject(
      refused('「假.pdf」不是 PDF'),
    )
  })

  it('空文件、坏图片、没有文件的材料', async () => {
    await expect(assemble([{ name: '空.pdf', bytes: new Uint8Array() }])).rejects.toMatchObject(refused('空文件'))
    await expect(assemble([{ name: '坏.png', bytes: samplePng.slice(0, 30) }])).rejects.toMatchObject(
      refused('「坏.png」图片已损坏'),
    )
    await expect(assemble([])).rejects.toMatchObject(refused('没有文件'))
  })
})
