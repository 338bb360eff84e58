import { AlignmentType, HeadingLevel, PageBreak, Paragraph, TabStopType, TextRun, type Table } from 'docx'
import type { Block } from '../../contract/blocks.ts'
import { outline, type OutlinedBlock } from '../../domain/outline.ts'
import { figureParagraphs } from './figure.ts'
import { richRuns, textRuns, type Footnotes } from './runs.ts'
import { tableBlocks, type Orientation } from './table.ts'
import { characterTwips, exactLines, fonts } from './typography.ts'

/** Two characters, as characters, so that the indent follows the type size. */
export const paragraphIndent = { firstLineChars: 200, firstLine: 2 * characterTwips } as const

const headingFonts = [fonts.heading, fonts.subheading, fonts.body, fonts.body] as const
const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const
const alignments = { start: AlignmentType.BOTH, center: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const

/** The blocks of a body. */
export function bodyBlocks(
  blocks: readonly Block[],
  footnotes: Footnotes,
  orientation: Orientation = 'portrait',
): (Paragraph | Table)[] {
  return outline(blocks).flatMap((block) => bodyBlock(block, footnotes, orientation))
}

function bodyBlock(block: OutlinedBlock, footnotes: Footnotes, orientation: Orientation): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, footnotes)]
    case 'paragraph': {
      const indent = block.align === 'start' && block.indent !== false ? { indent: paragraphIndent } : {}
      const children = richRuns(block.text, footnotes)
      return [new Paragraph({ spacing: exactLines, alignment: alignments[block.align], ...indent, children })]
    }
    case 'list':
      return block.items.map((item, index) => {
        const mark = new TextRun(block.style === 'numbered' ? `${index + 1}.` : '——')
        return new Paragraph({
          spacing: exactLines,
          indent: paragraphIndent,
          children: [mark, ...richRuns(item, footnotes)],
        })
      })
    case 'table':
      return tableBlocks(block, footnotes, orientation)
    case 'figure':
      return figureParagraphs(block)
    case 'signature':
      return block.lines.map(signatureLine)
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

function headingParagraph(block: Extract<OutlinedBlock, { kind: 'heading' }>, footnotes: Footnotes): Paragraph {
  const label = textRuns(block.numeral + block.text, { font: headingFonts[block.level - 1]! })
  const common = { spacing: exactLines, indent: paragraphIndent }
  if (block.continuation === undefined) {
    return new Paragraph({ ...common, heading: headingLevels[block.depth - 1]!, keepNext: true, children: label })
  }
  // Run in: the heading's words begin the paragraph, so it is text and no heading of its own.
  return new Paragraph({ ...common, children: [...label, ...richRuns(block.continuation, footnotes)] })
}

/** Label, room to sign, day. */
type SignatureLine = Extract<OutlinedBlock, { kind: 'signature' }>['lines'][number]

function signatureLine({ label, name = '', day = '　　年　　月　　日' }: SignatureLine): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: 28 * characterTwips }]
  const children = [...textRuns(`${label}：${name}`), new TextRun(`\t${day}`)]
  return new Paragraph({ spacing: { ...exactLines, before: exactLines.line }, tabStops, children })
}
