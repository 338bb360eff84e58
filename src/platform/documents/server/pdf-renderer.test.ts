import { afterAll, describe, expect, it } from 'vitest'
import { readPdf } from '../testing/read-pdf.ts'
import { sampleDocument } from '../testing/sample-document.ts'
import { samplePng } from '../testing/sample-papers.ts'
import { createPdfRenderer } from './pdf-renderer.ts'

const renderer = createPdfRenderer()
const createdAt = '2020-06-08T10:00:00+08:00'
const document = (text: string) => ({
  title: '人员名单',
  edition: { kind: 'draft' as const },
  body: [{ kind: 'paragraph' as const, text }],
})
const print = async (text: string) =>
  readPdf(await renderer.renderPdf('official-document', document(text), { createdAt }))

afterAll(() => renderer.close())

describe('生僻字', () => {
  const names = '珺璟镕喆翀祎赟堃㛃㕔㮾䶮'

  it('人名用字都有字形', async () => {
    const { content, pages } = await print(names)
    expect(content).toContain(names)
    expect(pages[0]!.missingGlyphs).toBe(0)
    expect(renderer.missingCharacters(names)).toEqual([])
  })

  it('字体没有的字写出编码，不印方框，并能事先提示', async () => {
    const text = '张\u{1F389}三\u{E000}'
    const { content, pages } = await print(text)
    expect(content).toContain('张〔U+1F389〕三〔U+E000〕')
    expect(pages[0]!.missingGlyphs).toBe(0)
    expect(renderer.missingCharacters(text)).toEqual(['\u{1F389}', '\u{E000}'])
  })

  it('标题、黑体、表格里的生僻字同样有字形', async () => {
    const pdf = await renderer.renderPdf(
      'official-document',
      {
        title: names,
        edition: { kind: 'draft' },
        body: [
          { kind: 'heading', level: 1, text: names },
          { kind: 'heading', level: 2, text: names },
          { kind: 'table', columns: [{ title: names }], rows: [[names]] },
        ],
      },
      { createdAt },
    )
    const { content, pages } = await readPdf(pdf)
    expect(content.split(names)).toHaveLength(6)
    expect(pages[0]!.missingGlyphs).toBe(0)
  })
})

it('看不见的控制字符和改变文字方向的符号不进入文书', async () => {
  const { content } = await print('附件\u202Efdp.exe\u202C\u0000\u0007\u200B结束')
  expect(content).toContain('附件fdp.exe结束')
})

it('内容与时间相同，文件逐字节相同', async () => {
  const first = await renderer.renderPdf('official-document', sampleDocument, { createdAt })
  const second = await renderer.renderPdf('official-document', sampleDocument, { createdAt })
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
})

it('长网址、长摘要在版心内折行，一字不少', async () => {
  const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'.repeat(3)
  const { pages, content } = await print(digest)
  expect(content).toContain(digest)
  expect(Math.max(...pages[0]!.texts.map(({ right }) => right))).toBeLessThan(184.5)
})

describe('拒绝', () => {
  const refusal = (body: never) =>
    renderer.renderPdf('official-document', { title: '测试', edition: { kind: 'draft' }, body }, { createdAt })

  it('内容缺项时用中文指明位置', async () => {
    const broken = [{ kind: 'heading', level: 9, text: '' }] as never
    await expect(refusal(broken)).rejects.toMatchObject({
      code: 'documents.invalid-content',
      status: 422,
      detail: expect.stringMatching(/[\u4e00-\u9fff]/),
    })
  })

  it('表格缺单元格时指明第几行', async () => {
    const broken = [
      { kind: 'table', columns: [{ title: '甲' }, { title: '乙' }], rows: [['一', '二'], ['三']] },
    ] as never
    await expect(refusal(broken)).rejects.toMatchObject({ detail: expect.stringContaining('表格第 2 行缺少单元格') })
  })

  it('坏图片指明原因，随后的文书照常排出', async () => {
    const figure = (bytes: Uint8Array) =>
      [{ kind: 'figure', caption: '图', alternative: '图', picture: { format: 'png', bytes } }] as never
    await expect(refusal(figure(samplePng.slice(0, 40)))).rejects.toMatchObject({
      code: 'documents.invalid-content',
      detail: expect.stringContaining('图片'),
    })
    await expect(refusal(figure(samplePng))).resolves.toBeInstanceOf(Uint8Array)
  })

  it('时间无法识别时拒绝', async () => {
    const content = document('文')
    await expect(renderer.renderPdf('official-document', content, { createdAt: '昨天' })).rejects.toMatchObject({
      code: 'documents.invalid-content',
    })
  })
})
