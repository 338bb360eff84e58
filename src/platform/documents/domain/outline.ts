import type { Block } from '../contract/blocks.ts'
import { splitLines } from './plain-text.ts'
import { chineseNumeral, parseChineseNumeral } from './chinese-text.ts'

type HeadingBlock = Extract<Block, { kind: 'heading' }>

export interface NumberedHeading extends HeadingBlock {
  /** 一、 （一） 1. （1）; empty where the text brings its own. */
  readonly numeral: string
  /** Depth in the document's structure: never skips a level, as accessible documents demand. */
  readonly depth: number
}

export type OutlinedBlock = Exclude<Block, HeadingBlock> | NumberedHeading

interface NumeralStyle {
  readonly write: (value: number) => string
  readonly own: RegExp
  readonly read: (digits: string) => number | undefined
}

const styles: readonly NumeralStyle[] = [
  {
    write: (value) => `${chineseNumeral(value)}、`,
    own: /^([一二三四五六七八九十百千零]+)、/,
    read: parseChineseNumeral,
  },
  {
    write: (value) => `（${chineseNumeral(value)}）`,
    own: /^[（(]([一二三四五六七八九十百千零]+)[）)]/,
    read: parseChineseNumeral,
  },
  { write: (value) => `${value}.`, own: /^(\d{1,2})[.．、](?!\d)/, read: Number },
  { write: (value) => `（${value}）`, own: /^[（(](\d{1,2})[）)]/, read: Number },
]

/**
 * Numbers the headings in order, each level starting again below the next higher heading. A paragraph with line breaks
 * becomes several; blanks typed as an indent go, for the layout indents.
 */
export function outline(blocks: readonly Block[]): OutlinedBlock[] {
  const counters = [0, 0, 0, 0]
  const open: number[] = []
  return blocks.flatMap((block): OutlinedBlock[] => {
    if (block.kind === 'paragraph') return splitLines(block.text).map((text) => ({ ...block, text }))
    if (block.kind !== 'heading') return [block]
    const { level } = block
    const style = styles[level - 1]!
    counters.fill(0, level)
    const own = style.own.exec(block.text)?.[1]
    const ownValue = own === undefined ? undefined : style.read(own)
    const value = ownValue ?? counters[level - 1]! + 1
    counters[level - 1] = value
    while (open.length > 0 && open.at(-1)! >= level) open.pop()
    open.push(level)
    return [{ ...block, numeral: ownValue === undefined ? style.write(value) : '', depth: open.length }]
  })
}
