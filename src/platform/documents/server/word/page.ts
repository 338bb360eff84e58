import { AlignmentType, DocumentGridType, Footer, Header, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { officialPage, typeSize } from '../../domain/gb9704.ts'
import type { Orientation } from './table.ts'
import { characterSpace, characterTwips, fonts, halfPoints, lineTwips, millimetres } from './typography.ts'

const { width, height, margins } = officialPage
// The figures of 四号 stand 7 mm below the type area.
const footerFromEdge = millimetres(margins.bottom - 7 - 5)

/** Page, grid and page numbers of a section. */
export function officialSection(orientation: Orientation, watermark: string | undefined) {
  // A turned sheet has its binding edge at the top.
  const edges =
    orientation === 'portrait'
      ? margins
      : { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom }
  const header = () => ({
    children: [new Paragraph({ children: watermark ? [new TextWatermark({ text: watermark })] : [] })],
  })
  return {
    properties: {
      page: {
        size: {
          width: millimetres(width),
          height: millimetres(height),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: millimetres(edges.top),
          right: millimetres(edges.right),
          bottom: millimetres(edges.bottom),
          left: millimetres(edges.left),
          header: millimetres(15),
          footer: Math.min(footerFromEdge, millimetres(edges.bottom - 12)),
        },
      },
      grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: lineTwips, charSpace: characterSpace },
    },
    headers: { default: new Header(header()), even: new Header(header()) },
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
  }
}

/** — 1 —, at the outer edge, one character in. */
function pageNumber(side: 'odd' | 'even'): Footer {
  const run = { font: fonts.plain, size: halfPoints(typeSize.small) }
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { left: characterTwips, right: characterTwips },
        children: [
          new TextRun({ ...run, text: '— ' }),
          new TextRun({ ...run, children: [PageNumber.CURRENT] }),
          new TextRun({ ...run, text: ' —' }),
        ],
      }),
    ],
  })
}
