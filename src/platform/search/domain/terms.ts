import { fold } from './fold.ts'
import { questionWords } from './question-words.ts'
import { runsOf } from './runs.ts'
import type { WordSplitter } from './word-splitter.ts'

/** One thing sought: a word of the dictionary, characters that no dictionary knows, one character, a code, 第32条. */
export interface Term {
  readonly kind: 'word' | 'characters' | 'character' | 'code' | 'article'
  readonly text: string
}

const mostTerms = 12

/** What was typed, as terms, each once. Empty where nothing searchable was typed. */
export function termsOf(typed: string, splitter: WordSplitter): Term[] {
  const terms = runsOf(fold(typed).text).flatMap(({ kind, text }): Term[] =>
    kind === 'chinese' ? chineseTerms(text, splitter) : [{ kind, text }],
  )
  const telling = terms.filter(({ text }) => !questionWords.has(text))
  const seen = new Map((telling.length ? telling : terms).map((term) => [`${term.kind} ${term.text}`, term]))
  return [...seen.values()].slice(0, mostTerms)
}

/**
 * Single characters that stand beside each other are one name; one that follows a word belongs to it (演示 市: its last
 * character and 市 stand together); a word of a question between them parts them.
 */
function chineseTerms(run: string, splitter: WordSplitter): Term[] {
  const terms: Term[] = []
  let name = ''
  let before = ''
  const endName = () => {
    if (isSingle(name)) terms.push(before ? characters(before + name) : { kind: 'character', text: name })
    else if (name) terms.push(characters(name))
    name = ''
    before = ''
  }
  for (const piece of splitter.cut(run)) {
    if (isSingle(piece) && !questionWords.has(piece)) name += piece
    else {
      endName()
      if (isSingle(piece)) terms.push({ kind: 'character', text: piece })
      else {
        for (const text of splitter.cutWord(piece)) terms.push({ kind: 'word', text })
        before = questionWords.has(piece) ? '' : Array.from(piece).at(-1)!
      }
    }
  }
  endName()
  return terms
}

const characters = (text: string): Term => ({ kind: 'characters', text })
const isSingle = (text: string) => Array.from(text).length === 1
