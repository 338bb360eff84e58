import { FootnoteReferenceRun, Paragraph, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { RichText } from '../../contract/rich-text.ts'
import { printable } from '../../domain/printable-text.ts'
import { fonts, halfPoints } from './typography.ts'

/** Word chooses another font by itself where one lacks a character. */
const anyCharacter = () => true
export const clean = (text: string) => printable(text, anyCharacter)

/** Collects the footnotes of a document while its text is made. */
export class Footnotes {
  readonly notes: Record<string, { children: Paragraph[] }> = {}

  /** The number of the new note. */
  add(text: string): number {
    const number = Object.keys(this.notes).length + 1
    const run = new TextRun({ text: clean(text), font: fonts.plain, size: halfPoints(9) })
    this.notes[number] = { children: [new Paragraph({ children: [run] })] }
    return number
  }
}

/** Text with its line breaks. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return clean(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

/** Rich text; each footnote gets its reference where it stands. */
export function richRuns(text: RichText, footnotes: Footnotes, options: IRunOptions = {}): ParagraphChild[] {
  if (typeof text === 'string') return textRuns(text, options)
  return text.flatMap((run): ParagraphChild[] => {
    if (typeof run === 'string') return textRuns(run, options)
    if ('strong' in run) return textRuns(run.strong, { ...options, font: fonts.heading })
    const address = run.address === undefined ? '' : ` ${run.address}`
    return [new FootnoteReferenceRun(footnotes.add(run.footnote + address))]
  })
}
