import { AlignmentType, BorderStyle, Paragraph, TabStopType, TextRun } from 'docx'
import type { OfficialDocument } from '../../contract/official-document.ts'
import { cellWidth } from '../../domain/sign-off.ts'
import { officialPage } from '../../domain/gb9704.ts'
import { textRuns } from './runs.ts'
import { characterTwips, exactLines, fonts, halfPoints, lineTwips, millimetres, twipsPerPoint } from './typography.ts'

type Head = NonNullable<OfficialDocument['head']>

const red = 'E5291F'
const markTop = millimetres(35)
const largestMark = 54
const smallestMark = 26
const narrowest = 66
const { charactersPerLine } = officialPage

/** 版头: classification, mark, number and the red line. */
export function redHead(head: Head, number: string): Paragraph[] {
  const classification = classificationLines(head)
  return [
    ...classification.map((line) => new Paragraph({ spacing: exactLines, children: [line] })),
    ...markParagraphs(head, Math.max(0, markTop - classification.length * lineTwips)),
    numberParagraph(head, number),
    // Two empty lines before the title.
    ...[0, 1].map(() => new Paragraph({ spacing: exactLines })),
  ]
}

function classificationLines(head: Head): TextRun[] {
  const copyNumber = head.copyNumber === undefined ? [] : [new TextRun(String(head.copyNumber).padStart(6, '0'))]
  const marks = [head.secrecy, head.urgency].filter((mark) => mark !== undefined)
  return [...copyNumber, ...marks.flatMap((mark) => textRuns(mark, { font: fonts.heading }))]
}

function markParagraphs(head: Head, before: number): Paragraph[] {
  const lines = head.issuers.map((issuer, index) => (index === head.issuers.length - 1 ? issuer + head.suffix : issuer))
  const { size, scale } = markSize(Math.max(...lines.map(cellWidth)))
  return lines.map((line, index) => {
    const spacing = {
      line: size * twipsPerPoint,
      lineRule: 'exact',
      before: index === 0 ? before : 120,
      after: 0,
    } as const
    const children = textRuns(line, { font: fonts.title, size: halfPoints(size), color: red, scale })
    return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children })
  })
}

/** A long name is set narrower before it is set smaller. */
function markSize(characters: number): { size: number; scale: number } {
  const available = (charactersPerLine * characterTwips) / twipsPerPoint
  const fitting = Math.floor((available * 100) / narrowest / characters)
  const size = Math.max(smallestMark, Math.min(largestMark, fitting))
  return { size, scale: Math.min(100, Math.floor((available * 100) / (size * characters))) }
}

/** Two lines below the mark; the red line is its lower border, 4 mm down. */
function numberParagraph(head: Head, number: string): Paragraph {
  const border = { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } }
  const spacing = { ...exactLines, before: 2 * lineTwips }
  if (head.signatories.length === 0) {
    return new Paragraph({ border, spacing, alignment: AlignmentType.CENTER, children: textRuns(number) })
  }
  const names = head.signatories.flatMap((name) => textRuns(`${name}　`, { font: fonts.subheading }))
  return new Paragraph({
    border,
    spacing,
    indent: { left: characterTwips },
    tabStops: [{ type: TabStopType.RIGHT, position: charactersPerLine * characterTwips }],
    children: [...textRuns(number), new TextRun('\t签发人：'), ...names],
  })
}
