import { fold } from '../text/fold.ts'

/** Words between two commas of a rule cell. */
export interface Piece {
  /** Folded, for recognition. */
  readonly text: string
  readonly sentence: number
  /** Verbatim words of the whole piece, or of a part of its folded text. */
  quote(from?: number, to?: number): string
  /** Verbatim words from here to the end of another piece. */
  quoteTo(last: Piece): string
  readonly end: number
}

export interface RuleText {
  readonly sentences: readonly string[]
  readonly pieces: readonly Piece[]
}

/** Ends of sentences, and the numbers of a list, which stand at the beginning or after the end of a sentence. */
const sentenceEnd = /[;。]|(?:(?<=^|[;。:优良中差次])\d{1,2}[.、)](?!\d))|[①-⑩]/g
/** Commas; also a 、 after or before a grade: `90分以上优秀、80分以上良好`, `优秀（90分以上）、良好（…）`. */
const pieceEnd = /,|(?<=(?:优秀?|良好?|中等?|差|等次))、|(?<=\))、(?=[优良中差])/g

/** Cuts a rule cell into sentences and pieces. */
export function readRuleText(raw: string): RuleText {
  const folded = fold(raw)
  const sentences: string[] = []
  const pieces: Piece[] = []
  for (const sentence of cut(folded.text, 0, folded.text.length, sentenceEnd)) {
    sentences.push(folded.quote(sentence.start, sentence.end))
    for (const { start, end } of cut(folded.text, sentence.start, sentence.end, pieceEnd))
      pieces.push({
        text: folded.text.slice(start, end),
        sentence: sentences.length - 1,
        quote: (from = 0, to = end - start) => folded.quote(start + from, start + to),
        quoteTo: (last) => folded.quote(start, last.end),
        end,
      })
  }
  return { sentences, pieces }
}

interface Part {
  readonly start: number
  readonly end: number
}

/** The parts between marks outside brackets. */
function cut(text: string, start: number, end: number, marks: RegExp): Part[] {
  const parts: Part[] = []
  let from = start
  for (const match of text.matchAll(marks)) {
    if (match.index < start || match.index >= end || isInsideBrackets(text, start, match.index)) continue
    parts.push({ start: from, end: match.index })
    from = match.index + match[0].length
  }
  parts.push({ start: from, end })
  return parts.filter((part) => part.end > part.start)
}

function isInsideBrackets(text: string, start: number, at: number): boolean {
  const before = text.slice(start, at)
  return (before.match(/[(《“]/g)?.length ?? 0) > (before.match(/[)》”]/g)?.length ?? 0)
}
