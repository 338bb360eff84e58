import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { paragraphsOf, tableOf, wordsOf, writeWord } from '../testing/index.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { readWord } from './read-word.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
const row = (inner: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${inner}</w:tr>`

async function read(body: string, numbering?: string) {
  const parts: Record<string, Uint8Array> = {
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  }
  if (numbering) parts['word/numbering.xml'] = strToU8(`<w:numbering ${namespaces}>${numbering}</w:numbering>`)
  return { blocks: await readWord(zipSync(parts), 'a.docx') }
}

describe('tables of a Word document', () => {
  it('carries cells merged down and across, written by the docx library', async () => {
    const rows = [
      [{ text: '序号' }, { text: '事项' }, { text: '责任单位', colSpan: 2 }],
      [{ text: '一', rowSpan: 2 }, { text: '方案\n总结' }, { text: '甲局' }, { text: '乙局' }],
      [{ text: '调解' }, { text: '丙局', colSpan: 2 }],
    ]
    const table = tableOf({ blocks: await readWord(await writeWord({ before: ['标题'], rows, after: [] }), 'a.docx') })
    expect(wordsOf(table)).toEqual([
      ['序号', '事项', '责任单位', '责任单位'],
      ['一', '方案总结', '甲局', '乙局'],
      ['一', '调解', '丙局', '丙局'],
    ])
    expect(table.rows[2]!.cells.map((each) => each.merged)).toEqual(['above', null, null, 'left'])
    expect(table.rows[1]!.cells[0]).toMatchObject({ rowSpan: 2, colSpan: 1 })
    expect(table.rows[1]!.cells[1]!.paragraphs.map(({ text }) => text)).toEqual(['方案', '总结'])
  })

  it('takes vMerge without a value for a continued cell, and counts cells skipped before a row', async () => {
    const table = tableOf(
      await read(
        `<w:tbl>${row(cell(paragraph(run('一')), '<w:vMerge w:val="restart"/>') + cell(paragraph(run('甲'))))}` +
          `${row(cell(paragraph(''), '<w:vMerge/>') + cell(paragraph(run('乙'))))}` +
          `${row(cell(paragraph(run('丙'))), '<w:gridBefore w:val="1"/>')}</w:tbl>`,
      ),
    )
    expect(wordsOf(table)).toEqual([
      ['一', '甲'],
      ['一', '乙'],
      ['', '丙'],
    ])
  })

  it('leaves out what a revision deleted and keeps what it inserted', async () => {
    const table = tableOf(
      await read(
        `<w:tbl>${row(cell(paragraph(`<w:ins>${run('6月底')}</w:ins><w:del><w:r><w:delText>5月底</w:delText></w:r></w:del>`)))}` +
          `${row(cell(paragraph(run('旧行'))), '<w:del/>')}</w:tbl>`,
      ),
    )
    expect(wordsOf(table)).toEqual([['6月底']])
  })

  it('draws automatic numbers as labels, also of cells that hold nothing else', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    const numbered = (list: number, text: string) =>
      paragraph(text && run(text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
    const table = tableOf(
      await read(
        `<w:tbl>${row(cell(numbered(1, '')) + cell(numbered(2, '方案') + numbered(2, '名单')))}${row(cell(numbered(1, '')) + cell(numbered(2, '报告')))}</w:tbl>`,
        numbering,
      ),
    )
    expect(table.rows.map((each) => each.cells[0]!.paragraphs)).toEqual([
      [{ label: '一', text: '' }],
      [{ label: '二', text: '' }],
    ])
    expect(table.rows.flatMap((each) => each.cells[1]!.paragraphs)).toEqual([
      { label: '3.', text: '方案' },
      { label: '4.', text: '名单' },
      { label: '5.', text: '报告' },
    ])
  })

  it('gives a table inside a cell as a table of its own', async () => {
    const inner = `<w:tbl>${row(cell(paragraph(run('内'))))}</w:tbl>`
    const { blocks } = await read(`<w:tbl>${row(cell(paragraph(run('外')) + inner))}</w:tbl>`)
    expect(blocks.map((block) => (block.kind === 'table' ? wordsOf(block) : null))).toEqual([[['外']], [['内']]])
  })
})

describe('paragraphs of a Word document', () => {
  it('reads a text box once, though it is stored twice', async () => {
    const box = (tag: string) =>
      `<mc:${tag}><w:drawing><w:txbxContent>${paragraph(run('商务局文件'))}</w:txbxContent></w:drawing></mc:${tag}>`
    const document = await read(
      paragraph(`<w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r>`),
    )
    expect(paragraphsOf(document)).toEqual(['商务局文件'])
  })

  it('joins runs, links and content controls, and keeps line breaks', async () => {
    const document = await read(
      `<w:sdt><w:sdtContent>${paragraph(`${run('郑商〔2017〕')}<w:hyperlink>${run('151号')}</w:hyperlink><w:r><w:br/></w:r>${run('通知')}`)}</w:sdtContent></w:sdt>`,
    )
    expect(paragraphsOf(document)).toEqual(['郑商〔2017〕151号\n通知'])
  })

  it('refuses a document without a body', async () => {
    await expect(readWord(zipSync({ 'word/document.xml': strToU8('<w:document') }), 'a.docx')).rejects.toThrow(
      UnreadableFile,
    )
  })
})
