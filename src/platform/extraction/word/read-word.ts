import { openArchive } from '../archive.ts'
import type { CellParagraph, DocumentBlock, Place } from '../contract/index.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { childElements, findElement, parseXml, type XmlElement } from '../xml.ts'
import { readNumbering, type Numbering } from './numbering.ts'
import { paragraphLabel, paragraphText, textBoxParagraphs } from './paragraph.ts'
import { readWordTable } from './word-table.ts'

const parts = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml'])

interface Context {
  readonly place: Place
  readonly numbering: Numbering
  readonly styles: ReadonlyMap<string, XmlElement>
}

/** Paragraphs and tables of a .docx file, in order; text boxes follow the paragraph they hang on. */
export async function readWord(bytes: Uint8Array, file: string): Promise<DocumentBlock[]> {
  const archive = await openArchive(bytes, file, (path) => parts.has(path))
  try {
    const body = findElement(parseXml(archive.findText('word/document.xml') ?? ''), 'body')
    if (!body) throw new Error('no body')
    const styles = parseXml(archive.findText('word/styles.xml') ?? '<styles/>')
    return readBlocks(body, {
      place: { file, page: null, line: null, sheet: null },
      numbering: readNumbering(archive),
      styles: new Map(childElements(styles, 'style').map((style) => [style.attributes['styleId'] ?? '', style])),
    })
  } catch (error) {
    throw new UnreadableFile('damaged', file, '的正文无法解析，请用文字处理软件打开后另存为 .docx', { cause: error })
  }
}

/** Elements that only wrap blocks. */
const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'txbxContent'])

function readBlocks(parent: XmlElement, context: Context): DocumentBlock[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === 'p') return readParagraph(child, context)
    if (child.name === 'tbl') return readTableBlocks(child, context)
    return wrappers.has(child.name) ? readBlocks(child, context) : []
  })
}

function readParagraph(paragraph: XmlElement, context: Context): DocumentBlock[] {
  const boxes = textBoxParagraphs(paragraph).flatMap((box) => readBlocks(box, context))
  const text = paragraphText(paragraph).trim()
  if (text === '') return boxes
  const label = paragraphLabel(paragraph, context.styles, context.numbering)
  return [{ kind: 'paragraph', label, text, place: context.place }, ...boxes]
}

/** A table inside a cell is a table of its own, after the outer one, which only lays out the page. */
function readTableBlocks(table: XmlElement, context: Context): DocumentBlock[] {
  const nested: DocumentBlock[] = []
  const outer = readWordTable(table, context.place, (cell) => readCell(cell, context, nested))
  return [outer, ...nested]
}

function readCell(cell: XmlElement, context: Context, nested: DocumentBlock[]): CellParagraph[] {
  return readCellBlocks(cell, context).flatMap((block) => {
    if (block.kind === 'table') {
      nested.push(block)
      return []
    }
    return [{ label: block.label, text: block.text }]
  })
}

/** An empty paragraph with an automatic number (the column 序号 is often only that) keeps its number. */
function readCellBlocks(cell: XmlElement, context: Context): DocumentBlock[] {
  return childElements(cell).flatMap((child) => {
    if (child.name !== 'p') return readBlocks({ ...cell, children: [child] }, context)
    const blocks = readParagraph(child, context)
    if (blocks.length > 0) return blocks
    const label = paragraphLabel(child, context.styles, context.numbering)
    return label === null ? [] : [{ kind: 'paragraph' as const, label, text: '', place: context.place }]
  })
}
