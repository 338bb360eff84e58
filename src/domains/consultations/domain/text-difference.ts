export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond this the comparison would cost too much: the whole text counts as replaced. */
const mostCells = 4_000_000

/** A number or a foreign word changes as a whole; Chinese changes by the character. */
const tokensOf = (text: string): string[] => text.match(/\d[\d.,%]*|[A-Za-z]+|[\s\S]/gu) ?? []

/** How one text became another, so that a reader sees at once what an opinion changed. */
export function textDifference(before: string, after: string): Piece[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)]
  const start = commonStart(old, fresh)
  const end = commonEnd(old.slice(start), fresh.slice(start))
  const middle = differ(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end))
  return join([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: end ? old.slice(-end).join('') : '' },
  ])
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}

/** Longest common subsequence of what differs. */
function differ(a: readonly string[], b: readonly string[]): Piece[] {
  if ((a.length + 1) * (b.length + 1) > mostCells)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i]! })
      i++
      j++
    } else if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
      pieces.push({ kind: 'removed', text: a[i++]! })
    else pieces.push({ kind: 'added', text: b[j++]! })
  }
  return pieces
}

function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    if (!piece.text) continue
    const last = joined.at(-1)
    if (last?.kind === piece.kind) joined[joined.length - 1] = { kind: last.kind, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}
