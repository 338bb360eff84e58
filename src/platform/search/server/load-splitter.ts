import type { Jieba } from '@node-rs/jieba'
import type { WordSplitter } from '../domain/index.ts'

let loaded: Promise<WordSplitter> | undefined

/** Reads the dictionary on first use, once a process: a quarter of a second and some 50 MB, which a start does not pay. */
export function loadSplitter(): Promise<WordSplitter> {
  return (loaded ??= load())
}

async function load(): Promise<WordSplitter> {
  const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')])
  return splitterOf(Jieba.withDict(dict))
}

/** New words are guessed for texts alone: what was typed is cut in the same way wherever it stands. */
function splitterOf(jieba: Jieba): WordSplitter {
  return {
    wordsIn: (run) => [...jieba.cutForSearch(run, true), ...jieba.cutForSearch(run, false)],
    cut: (run) => jieba.cut(run, false),
    cutWord: (word) => (word.length < 4 ? [word] : cover(word, jieba.cutForSearch(word, false))),
  }
}

/** Shorter words that lie side by side over the whole word, the longest first; the word itself where there are none. */
function cover(word: string, parts: readonly string[]): string[] {
  const shorter = parts
    .filter((part) => part.length > 1 && part.length < word.length)
    .toSorted((a, b) => b.length - a.length)
  const found: string[] = []
  for (let at = 0; at < word.length;) {
    const next = shorter.find((part) => word.startsWith(part, at))
    if (!next) return [word]
    found.push(next)
    at += next.length
  }
  return found
}
