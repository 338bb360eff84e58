import { fold } from './fold.ts'
import { numberPattern, readNumber } from './chinese-number.ts'

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** `1.` `2、` `3)` · `（二）` · `①` · `一是`: each form with its own numbers. */
const forms: readonly RegExp[] = [
  /(\d{1,2})(?:\.(?!\d)|[、)])/g,
  new RegExp(`\\((${numberPattern})\\)`, 'g'),
  new RegExp(`([${circled}])`, 'g'),
  /([一二三四五六七八九十]{1,3})、/g,
  /([一二三四五六七八九十]{1,3})是/g,
]

interface Mark {
  readonly start: number
  readonly end: number
  readonly number: number
}

/** The items of a numbered list, verbatim and without their numbers; null where the text is no list. A lead-in is left out. */
export function splitNumbered(raw: string): string[] | null {
  const folded = fold(raw)
  for (const form of forms) {
    const marks = sequence(folded.text, form)
    if (marks.length === 0) continue
    const leadIn = folded.text.slice(0, marks[0]!.start)
    const isList = leadIn === '' || (marks.length > 1 && marks[0]!.number === 1 && /[::]$/.test(leadIn))
    if (!isList) continue
    return marks
      .map((mark, index) => folded.quote(mark.end, marks[index + 1]?.start))
      .filter((item) => item.trim() !== '')
  }
  return null
}

/** Marks that count on by one; a list may begin with any number, as a table may continue the numbers of the row above. */
function sequence(text: string, form: RegExp): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(form)) {
    const number = circled.includes(match[1]!) ? circled.indexOf(match[1]!) + 1 : readNumber(match[1]!)
    const previous = marks.at(-1)
    if (number === null || (previous && number !== previous.number + 1)) continue
    if (!standsApart(text, match.index)) continue
    marks.push({ start: match.index, end: match.index + match[0].length, number })
  }
  return marks
}

/** A number inside a name (`附件2、附件3`, `第1、2项`) marks no item. */
const standsApart = (text: string, at: number) => at === 0 || !/[\d第件表共达至和及之.-]/.test(text[at - 1]!)

/** Cuts at characters of `marks` outside brackets and quotation marks; the pieces are verbatim. */
export function splitOutsideBrackets(raw: string, marks: RegExp): string[] {
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (const character of raw) {
    if (/[（(《“‘「〔[]/.test(character)) depth++
    if (/[）)》”’」〕\]]/.test(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && marks.test(character)) {
      pieces.push(piece)
      piece = ''
    } else piece += character
  }
  return [...pieces, piece].map((part) => part.trim()).filter((part) => part !== '')
}

/** Whether an opening bracket or quotation mark waits for its end. */
export function hasOpenBracket(raw: string): boolean {
  const opened = raw.match(/[（(《“]/g)?.length ?? 0
  const closed = raw.match(/[）)》”]/g)?.length ?? 0
  return opened > closed
}
