import { quoted } from './lexemes.ts'
import { pairMark, pairsOf } from './pairs.ts'
import type { Term } from './terms.ts'

/** Shorter codes are meant whole: 5 does not mean 5000. */
const shortestPrefix = 3

/** Every term as a word: what people mean. */
export const strictQuery = (terms: readonly Term[]): string => terms.map(strictly).join(' & ')

/** Every term as neighbouring characters, wherever words begin and end: nothing that holds the characters is missed. */
export const looseQuery = (terms: readonly Term[]): string => terms.map(loosely).join(' & ')

/** Any of the terms. */
export const anyQuery = (terms: readonly Term[]): string => terms.map((term) => `(${strictly(term)})`).join(' | ')

function strictly(term: Term): string {
  return term.kind === 'word' ? quoted(term.text) : loosely(term)
}

function loosely({ kind, text }: Term): string {
  switch (kind) {
    case 'word':
    case 'characters':
      return pairsOf(text).map(quoted).join(' & ')
    case 'character':
      return `${quoted(pairMark + text)}:*`
    case 'code':
      return text.length < shortestPrefix ? quoted(text) : `${quoted(text)}:*`
    case 'article':
      return quoted(text)
  }
}
