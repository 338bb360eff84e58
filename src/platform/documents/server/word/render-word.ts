import { AlignmentType, Document, Packer, Paragraph, type ISectionOptions, type Table } from 'docx'
import { OfficialDocument, type OfficialDocumentInput } from '../../contract/official-document.ts'
import { typeSize } from '../../domain/gb9704.ts'
import { annexLabels } from '../../domain/official-phrases.ts'
import { validate } from '../validate.ts'
import { bodyBlocks } from './body.ts'
import { attachmentsNote, noteParagraph, signOff, verificationParagraph } from './closing.ts'
import { colophonBlocks } from './colophon.ts'
import { fontTable } from './font-table.ts'
import { officialSection } from './page.ts'
import { redHead } from './red-head.ts'
import { Footnotes, textRuns } from './runs.ts'
import type { Orientation } from './table.ts'
import { exactLines, fonts, halfPoints } from './typography.ts'

interface Section {
  readonly orientation: Orientation
  readonly children: readonly (Paragraph | Table)[]
}

/** The document as .docx, for the office's own system: same content and page as the PDF, everything editable. */
export async function renderWord(content: OfficialDocumentInput): Promise<Uint8Array> {
  const document = validate(OfficialDocument, content)
  const footnotes = new Footnotes()
  const main = [...opening(document), ...bodyBlocks(document.body, footnotes), ...(await ending(document))]
  const sections = withColophon(
    [{ orientation: 'portrait', children: main }, ...annexSections(document, footnotes)],
    colophonBlocks(document.colophon),
  )
  const watermark = document.edition.kind === 'draft' ? '草稿' : undefined
  const file = new Document({
    title: document.title.replaceAll('\n', ''),
    creator: document.signedBy.join('，'),
    evenAndOddHeaderAndFooters: true,
    styles,
    footnotes: footnotes.notes,
    sections: sections.map(({ orientation, children }): ISectionOptions => ({
      ...officialSection(orientation, watermark),
      children,
    })),
  })
  return Packer.toBuffer(file, undefined, [fontTable])
}

function opening(document: OfficialDocument): Paragraph[] {
  const number = document.edition.kind === 'issued' ? document.edition.number : ''
  const addressees = document.addressees.join('，')
  return [
    ...(document.head === null ? [] : redHead(document.head, number)),
    titleParagraph(document.title),
    new Paragraph({ spacing: exactLines }),
    ...(addressees === '' ? [] : [new Paragraph({ spacing: exactLines, children: textRuns(`${addressees}：`) })]),
  ]
}

async function ending(document: OfficialDocument): Promise<Paragraph[]> {
  return [
    ...attachmentsNote(document.attachments.map((attachment) => attachment.title)),
    ...signOff(document),
    ...noteParagraph(document.note),
    ...(await verificationParagraph(document.verification)),
  ]
}

/** Each annex on a page of its own: 附件1 on the first line, its title on the third. */
function annexSections(document: OfficialDocument, footnotes: Footnotes): Section[] {
  const labels = annexLabels(document.attachments.length)
  return document.attachments.flatMap((attachment, index): Section[] => {
    if (attachment.body === undefined) return []
    const children = [
      new Paragraph({ spacing: exactLines, children: textRuns(labels[index]!, { font: fonts.heading }) }),
      new Paragraph({ spacing: exactLines }),
      titleParagraph(attachment.title),
      new Paragraph({ spacing: exactLines }),
      ...bodyBlocks(attachment.body, footnotes, attachment.orientation),
    ]
    return [{ orientation: attachment.orientation, children }]
  })
}

/** 版记 stands at the foot of the last page, and on a page of its own behind a turned one. */
function withColophon(sections: readonly Section[], colophon: readonly (Paragraph | Table)[]): Section[] {
  const last = sections.at(-1)
  if (colophon.length === 0 || !last) return [...sections]
  if (last.orientation === 'landscape') return [...sections, { orientation: 'portrait', children: colophon }]
  return [...sections.slice(0, -1), { ...last, children: [...last.children, ...colophon] }]
}

function titleParagraph(title: string): Paragraph {
  const children = textRuns(title, { font: fonts.title, size: halfPoints(typeSize.title) })
  return new Paragraph({ style: 'Title', spacing: exactLines, alignment: AlignmentType.CENTER, children })
}

const heading = (font: (typeof fonts)[keyof typeof fonts]) => ({
  run: { font, size: halfPoints(typeSize.body), bold: false, italics: false, color: '000000' },
  paragraph: { spacing: exactLines },
})

const bodyRun = { font: fonts.body, size: halfPoints(typeSize.body) }

const styles = {
  // The grid counts from the size of Normal, which must therefore be written.
  paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: bodyRun }],
  default: {
    document: { run: { ...bodyRun, language: { eastAsia: 'zh-CN' } } },
    title: { run: { font: fonts.title, size: halfPoints(typeSize.title) }, paragraph: { spacing: exactLines } },
    heading1: heading(fonts.heading),
    heading2: heading(fonts.subheading),
    heading3: heading(fonts.body),
    heading4: heading(fonts.body),
  },
}
