import {
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { OfficialDocument } from '../../contract/official-document.ts'
import { chineseDate } from '../../domain/chinese-text.ts'
import { officialPage, typeSize } from '../../domain/gb9704.ts'
import { copyToSentence } from '../../domain/official-phrases.ts'
import { textRuns } from './runs.ts'
import { characterTwips, halfPoints, lineTwips, millimetres, twipsPerPoint } from './typography.ts'

const typeWidth = millimetres(officialPage.width - officialPage.margins.left - officialPage.margins.right)
// 7.4.1: 0.35 mm outside, 0.25 mm between; Word counts in eighths of a point.
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const small = { size: halfPoints(typeSize.small) }
const indent = { left: characterTwips, right: characterTwips }

/** 版记: a table that stands on the lower edge of the type area of the last page. */
export function colophonBlocks(colophon: OfficialDocument['colophon']): (Paragraph | Table)[] {
  if (colophon === null) return []
  const copyTo = copyToSentence(colophon.copyTo)
  const copies = new Paragraph({ indent, children: textRuns(`抄送：${copyTo}。`, small) })
  const printing = new Paragraph({
    indent,
    tabStops: [{ type: TabStopType.RIGHT, position: typeWidth - characterTwips }],
    children: [
      ...textRuns(colophon.printedBy, small),
      new TextRun({ ...small, text: `\t${chineseDate(colophon.printedOn)}印发` }),
    ],
  })
  return [
    new Table({
      rows: copyTo === '' ? [row(printing, thick, thick)] : [row(copies, thick, thin), row(printing, thin, thick)],
      width: { size: typeWidth, type: WidthType.DXA },
      columnWidths: [typeWidth],
      layout: TableLayoutType.FIXED,
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        topFromText: lineTwips,
      },
    }),
    // A document may not end with a table.
    new Paragraph({ spacing: { line: twipsPerPoint, lineRule: 'exact' } }),
  ]
}

function row(paragraph: Paragraph, top: typeof thick, bottom: typeof thick): TableRow {
  const borders = { top, bottom, left: none, right: none }
  const cell = new TableCell({ children: [paragraph], width: { size: typeWidth, type: WidthType.DXA }, borders })
  return new TableRow({ cantSplit: true, children: [cell] })
}
