import { fold } from './fold.ts'

/** Keys that hold words of the document. */
const quoting = new Set(['quote', 'quotes', 'boundary'])

/** A cell that a page break parts: its words joined, and the pieces as they stand in the document. */
export interface JoinedWords {
  readonly whole: string
  readonly pieces: readonly string[]
}

/** Cuts quotes that run over the seam of a joined cell to their longest part that stands in the document as it is. */
export function keepVerbatim<Value>(value: Value, joined: readonly JoinedWords[], key = ''): Value {
  if (joined.length === 0) return value
  if (typeof value === 'string') return (quoting.has(key) ? cutAtSeam(value, joined) : value) as Value
  if (Array.isArray(value)) return value.map((item: unknown) => keepVerbatim(item, joined, key)) as Value
  if (!value || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, keepVerbatim(item, joined, name)]),
  ) as Value
}

function cutAtSeam(quote: string, joined: readonly JoinedWords[]): string {
  const { text } = fold(quote)
  const cell = text === '' ? undefined : joined.find(({ whole }) => fold(whole).text.includes(text))
  if (!cell || cell.pieces.some((piece) => fold(piece).text.includes(text))) return quote
  const parts = cell.pieces.map(fold).flatMap((piece) => {
    const inside = text.includes(piece.text) ? [piece.quote()] : []
    const head = piece.quote(piece.text.length - overlap(piece.text, text))
    return [...inside, head, piece.quote(0, overlap(text, piece.text))]
  })
  return parts.toSorted((a, b) => b.length - a.length)[0] || quote
}

/** How many characters at the end of one text are the beginning of the other. */
function overlap(before: string, after: string): number {
  for (let length = Math.min(before.length, after.length); length > 0; length--)
    if (before.endsWith(after.slice(0, length))) return length
  return 0
}
