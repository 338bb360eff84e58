import { fold } from './fold.ts'
import { partsOfCode, runsOf } from './runs.ts'
import type { Term } from './terms.ts'

/** A piece of a text, and whether it was sought. */
export interface Segment {
  readonly text: string
  readonly isHit: boolean
}

type Span = readonly [from: number, to: number]

/** The text in pieces, with what was sought marked, in whatever width and case it stands there. */
export function markHits(text: string, terms: readonly Term[]): Segment[] {
  const segments: Segment[] = []
  let end = 0
  for (const [from, to] of spansOf(text, terms)) {
    if (from > end) segments.push({ text: text.slice(end, from), isHit: false })
    segments.push({ text: text.slice(from, to), isHit: true })
    end = to
  }
  if (end < text.length) segments.push({ text: text.slice(end), isHit: false })
  return segments
}

const before = 12

/** At most so many characters around the first hit; the beginning where there is none. */
export function excerptOf(text: string, terms: readonly Term[], length: number): Segment[] {
  const characters = Array.from(text)
  if (characters.length <= length) return markHits(text, terms)
  const [first] = spansOf(text, terms)
  const hit = first ? Array.from(text.slice(0, first[0])).length : 0
  const from = Math.max(0, Math.min(hit - before, characters.length - length))
  const to = from + length
  const shown = characters.slice(from, to).join('')
  return markHits(`${from > 0 ? '…' : ''}${shown}${to < characters.length ? '…' : ''}`, terms)
}

/** Places in the text itself, in order, none touching another. */
function spansOf(text: string, terms: readonly Term[]): Span[] {
  const { text: folded, from } = fold(text)
  const spans = terms
    .flatMap((term) => (isCode(term) ? codeSpans(folded, term) : characterSpans(folded, term.text)))
    .map(([start, end]): Span => [from[start]!, from[end]!])
    .filter(([start, end]) => end > start)
    .toSorted((a, b) => a[0] - b[0] || b[1] - a[1])
  const merged: [number, number][] = []
  for (const [start, end] of spans) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

const isCode = ({ kind }: Term) => kind === 'code' || kind === 'article'

function characterSpans(folded: string, sought: string): Span[] {
  const spans: Span[] = []
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1))
    spans.push([at, at + sought.length])
  return spans
}

function codeSpans(folded: string, { kind, text }: Term): Span[] {
  return runsOf(folded)
    .filter((run) => run.kind === kind && (run.text === text || partsOfCode(run.text).some((p) => p.startsWith(text))))
    .map(({ from, to }) => [from, to])
}
