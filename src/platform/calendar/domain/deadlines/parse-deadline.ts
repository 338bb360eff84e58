import type { DeadlineDate } from '../../contract/index.ts'
import { readEntries } from './entries.ts'
import { replaceListMarks } from './list-marks.ts'
import { quoteOf, readGlyphs } from './source-text.ts'
import { tokenise } from './tokenise.ts'
import type { Token } from './tokens.ts'

/**
 * Reads the deadline cell of an official table; `year` is the year the table is written for. Every date, list item and
 * way to set a time gives one entry; what names a time that no calendar decides gives `unreadable`, never a guess.
 */
export function parseDeadline(text: string, { year }: { readonly year: number }): DeadlineDate[] {
  const glyphs = replaceListMarks(readGlyphs(text))
  if (glyphs.length === 0) return [{ kind: 'blank', from: null, due: null, quote: '' }]
  const entries = splitSentences(tokenise(glyphs)).flatMap(({ tokens, isItem }) =>
    readEntries({ tokens, year }, glyphs, isItem),
  )
  if (entries.length === 0) entries.push({ start: 0, end: glyphs.length, date: null })
  return entries.map(({ start, end, date }) => ({
    ...(date ?? { kind: 'unreadable', from: null, due: null }),
    quote: quoteOf(text, glyphs, start, end),
  }))
}

/** Sentences and list items. */
function splitSentences(tokens: readonly Token[]): { tokens: Token[]; isItem: boolean }[] {
  const sentences: { tokens: Token[]; isItem: boolean }[] = [{ tokens: [], isItem: false }]
  for (const token of tokens) {
    if (token.kind === 'mark' || token.kind === 'break') sentences.push({ tokens: [], isItem: token.kind === 'mark' })
    else sentences.at(-1)!.tokens.push(token)
  }
  return sentences.filter(({ tokens: inside }) => inside.length > 0)
}
