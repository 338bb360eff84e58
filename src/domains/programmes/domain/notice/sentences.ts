import type { DocumentLine } from './document-lines.ts'
import { fold, tidy } from './text/fold.ts'

/** A sentence of the main text with the headings that it stands under, the outer one first. */
interface Sentence {
  readonly text: string
  readonly line: DocumentLine
  readonly headings: readonly string[]
}

const outerHeading = /^[一二三四五六七八九十]{1,3}、/
const innerHeading = /^\([一二三四五六七八九十]{1,3}\)/

interface Paragraph {
  text: string
  readonly line: DocumentLine
  readonly headings: readonly string[]
}

/** Sentences of the main text; one that a page break cut is joined again. Titles and signatures are none. */
export function cutIntoSentences(lines: readonly DocumentLine[]): Sentence[] {
  const paragraphs: Paragraph[] = []
  let headings: readonly string[] = []
  let unfinished = false
  for (const line of lines) {
    const text = fold(line.text).text
    const depth = outerHeading.test(text) ? 0 : innerHeading.test(text) ? 1 : null
    if (depth === null && isNoSentence(text)) {
      unfinished = false
      continue
    }
    if (depth !== null) headings = [...headings.slice(0, depth), tidy(/^[^。；]*/.exec(line.text)?.[0] ?? line.text)]
    const open = paragraphs.at(-1)
    if (unfinished && depth === null && open) open.text += `\n${line.text}`
    else paragraphs.push({ text: line.text, line, headings })
    unfinished = !/[。:;!?]$/.test(text) && !(depth !== null && isNoSentence(text))
  }
  return paragraphs.flatMap((paragraph) => cut(paragraph.text).map((text) => ({ ...paragraph, text })))
}

/** A title, a date, a signature: a short line without any mark. */
const isNoSentence = (text: string) => text.length < 45 && !/[,。;:!?]/.test(text)

const cut = (text: string) =>
  text
    .split(/(?<=[。；;])/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
