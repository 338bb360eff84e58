import { numberPattern, readNumber } from '../text/chinese-number.ts'
import { fold } from '../text/fold.ts'
import { splitNumbered, splitOutsideBrackets } from '../text/split-list.ts'
import type { GradedPiece } from './graded-piece.ts'
import type { Piece } from './pieces.ts'

export interface Criterion {
  readonly id: string
  readonly text: string
  readonly minimum: { readonly count: number; readonly quote: string } | null
}

/** Where the first count stands: the piece, and the place in it where the words of the count begin. */
interface FirstCount {
  readonly piece: Piece
  readonly at: number
}

/**
 * The criteria stand before the first count, or after it where it says 以下. Whether they are parted by commas, by 、 or by
 * numbers shows in how many there must be; `expected` is null where only 全部 is said.
 */
export function listCriteria(
  { piece, at }: FirstCount,
  pieces: readonly Piece[],
  graded: readonly GradedPiece[],
  expected: number | null,
): string[] | null {
  const position = pieces.indexOf(piece)
  if (/以下|下列/.test(piece.text.slice(0, at + 6))) {
    const next = pieces.findIndex((other, index) => index > position && graded.some((item) => item.piece === other))
    return choose([pieces.slice(position + 1, next < 0 ? undefined : next).map((other) => other.quote())], expected)
  }
  const head = piece.quote(0, at)
  const before = pieces.slice(0, position)
  const ownSentence = before.filter((other) => other.sentence === piece.sentence)
  return choose(
    [ownSentence, before].map((group) => [...group.map((other) => other.quote()), head]),
    expected,
  )
}

function choose(groups: readonly (readonly string[])[], expected: number | null): string[] | null {
  const ways = groups.flatMap((group) => {
    const commas = clean(group)
    const marks = clean(commas.flatMap((text) => splitOutsideBrackets(text, /[、]/)))
    return [commas, marks, clean(splitNumbered(group.join('，')) ?? [])]
  })
  if (expected === null) return ways.find((way) => way.length > 1) ?? null
  return ways.find((way) => way.length === expected) ?? null
}

/** Criteria without the label before them (`标准：`) and the marks between them. */
const clean = (texts: readonly string[]) =>
  texts
    .map((text) =>
      text
        .trim()
        .replace(/^[^：:]{0,8}[：:]/, '')
        .replace(/[，,、；;。]+$/, '')
        .trim(),
    )
    .filter((text) => text !== '')

const unit = '(?:个|种|次|项|类|家|场|篇|条)'
const minimum = new RegExp(`(${numberPattern})${unit}(?:及|或)?以上|(?:不少于|至少|不低于)(${numberPattern})${unit}`)

/** `3种以上`, `不少于3种` inside a criterion. */
export function readMinimum(text: string): Criterion['minimum'] {
  const folded = fold(text)
  const match = minimum.exec(folded.text)
  const count = match ? readNumber(match[1] ?? match[2]!) : null
  return match && count !== null ? { count, quote: folded.quote(match.index, match.index + match[0].length) } : null
}
