import { childElements, findAll, findElement, type XmlElement } from '../xml.ts'
import type { Numbering } from './numbering.ts'

/** Containers whose runs belong to the paragraph they stand in. Deleted revisions are not among them. */
const transparent = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'ruby',
  'rubyBase',
  'dir',
  'bdo',
])

/** The words of a paragraph as they are shown: revisions accepted, fields by their result, soft line breaks kept. */
export function paragraphText(paragraph: XmlElement): string {
  const pieces: string[] = []
  collect(paragraph, pieces)
  return pieces.join('')
}

function collect(element: XmlElement, pieces: string[]): void {
  for (const child of childElements(element)) {
    if (child.name === 'r') pieces.push(runText(child))
    else if (transparent.has(child.name)) collect(child, pieces)
  }
}

function runText(run: XmlElement): string {
  if (findElement(run, 'rPr', 'vanish') && findElement(run, 'rPr', 'vanish')?.attributes['val'] !== '0') return ''
  return childElements(run).map(pieceText).join('')
}

function pieceText(piece: XmlElement): string {
  switch (piece.name) {
    case 't':
      return piece.children.filter((child) => typeof child === 'string').join('')
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
      return piece.attributes['type'] === 'page' ? '' : '\n'
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    case 'ruby':
      return paragraphText(piece)
    default:
      return ''
  }
}

/** Paragraphs inside text boxes of this paragraph; a box is stored twice, once for older readers. */
export function textBoxParagraphs(paragraph: XmlElement): XmlElement[] {
  return findAll(paragraph, 'AlternateContent')
    .flatMap((alternate) =>
      findAll(findElement(alternate, 'Choice') ?? findElement(alternate, 'Fallback'), 'txbxContent'),
    )
    .concat(findAll({ ...paragraph, children: childElements(paragraph).map(withoutAlternates) }, 'txbxContent'))
}

const withoutAlternates = (element: XmlElement): XmlElement => ({
  ...element,
  children: childElements(element)
    .filter((child) => child.name !== 'AlternateContent')
    .map(withoutAlternates),
})

export function paragraphLabel(
  paragraph: XmlElement,
  styles: ReadonlyMap<string, XmlElement>,
  numbering: Numbering,
): string | null {
  const style = styles.get(findElement(paragraph, 'pPr', 'pStyle')?.attributes['val'] ?? '')
  const own = findElement(paragraph, 'pPr', 'numPr')
  const inherited = style ? findElement(style, 'pPr', 'numPr') : null
  const listId = findElement(own, 'numId')?.attributes['val'] ?? findElement(inherited, 'numId')?.attributes['val']
  if (listId === undefined || listId === '0') return null
  const level = findElement(own, 'ilvl')?.attributes['val'] ?? findElement(inherited, 'ilvl')?.attributes['val']
  return numbering.next(listId, Number(level ?? 0))
}
