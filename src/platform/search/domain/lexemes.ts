import { fold } from './fold.ts'
import { pairMark, pairsOf } from './pairs.ts'
import { partsOfCode, runsOf } from './runs.ts'
import type { WordSplitter } from './word-splitter.ts'

/** By what a text is found: its words, its neighbouring characters, its codes and article numbers; as a `tsvector` is written. */
export function lexemesOf(texts: readonly string[], splitter: WordSplitter): string {
  const lexemes = new Set<string>()
  const addChinese = (run: string) => {
    for (const word of splitter.wordsIn(run)) if (word.length > 1) lexemes.add(word)
    for (const pair of pairsOf(run)) lexemes.add(pair)
    lexemes.add(pairMark + Array.from(run).at(-1)!)
  }
  for (const text of texts) {
    const folded = fold(text).text
    for (const { kind, text: run, from, to } of runsOf(folded)) {
      if (kind === 'chinese') addChinese(run)
      else if (kind === 'code') for (const part of partsOfCode(run)) lexemes.add(part)
      else {
        lexemes.add(run)
        const written = folded.slice(from, to)
        for (const [chinese] of written.matchAll(/\p{Script=Han}+/gu)) addChinese(chinese)
        for (const [number] of written.matchAll(/\d+/g)) lexemes.add(number)
      }
    }
  }
  return Array.from(lexemes, quoted).join(' ')
}

/** No run holds a quotation mark or a backslash. */
export const quoted = (lexeme: string): string => `'${lexeme}'`
