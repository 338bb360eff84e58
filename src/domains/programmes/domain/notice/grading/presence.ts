import type { Grade } from '../../../contract/grading-rule.ts'
import { numberPattern, readNumber } from '../text/chinese-number.ts'
import type { GradedPiece } from './graded-piece.ts'
import { hole, type Hole } from './hole.ts'
import type { Piece } from './pieces.ts'

const missing = new RegExp(`(?:缺少?|少|漏)(${numberPattern})(?:个|项|条|种|份)(及?以上)?`)
/** Nothing of what is listed. */
const none = /(?:均|都|全部?)(?:没有|无|缺)|全缺/
const kinds: readonly (readonly [string, RegExp])[] = [
  ['supervision', /督[察查导]/],
  ['assessment', /考核|考评/],
  ['deployment', /[部布]署|安排/],
  ['result', /结果|成效|总结/],
  ['plan', /方案|计划/],
  ['record', /记录|台账/],
]

/** Grades by how many of the named things are there; null where nothing may be missing. */
export function readPresence(
  graded: readonly GradedPiece[],
  pieces: readonly Piece[],
): {
  items: { id: string; text: string }[]
  byMissing: { missing: number; grade: Grade; quote: string }[]
  used: GradedPiece[]
  holes: Hole[]
} | null {
  const lacking = graded.filter((item) => missing.test(item.condition) || none.test(item.condition))
  const complete = graded.find((item) => !lacking.includes(item) && item.grade === 'excellent')
  if (!complete || !lacking.some((item) => missing.test(item.condition))) return null
  const listed = wordsBefore(complete, pieces)
  const items = listed.map((text, index) => ({ id: idOf(text, index), text }))
  if (items.length < 2) return null
  const byMissing = [
    { missing: 0, grade: complete.grade, quote: complete.piece.quote() },
    ...lacking.flatMap((item) =>
      missingCounts(item, items.length).map((count) => ({
        missing: count,
        grade: item.grade,
        quote: item.piece.quote(),
      })),
    ),
  ]
  return { items: unique(items), byMissing, used: [complete, ...lacking], holes: openCounts(byMissing, items.length) }
}

/** `有督察、有考核的`: the things are listed in the piece that gives the best grade, and in those before it. */
function wordsBefore(complete: GradedPiece, pieces: readonly Piece[]): string[] {
  const at = pieces.indexOf(complete.piece)
  const before = pieces
    .slice(0, at)
    .filter((piece) => piece.sentence === complete.piece.sentence && piece.text.startsWith('有'))
  const last = complete.piece.quote(0, complete.condition.replace(/(?:的|均有|齐全|俱全)+$/, '').length)
  return [...before.map((piece) => piece.quote()), last]
    .flatMap((text) => text.split(/[、和及]|以及/))
    .map((text) => text.trim())
    .filter((text) => text.length > 1)
}

const idOf = (text: string, index: number) => kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? `i${index + 1}`

function unique(items: readonly { id: string; text: string }[]): { id: string; text: string }[] {
  return items.map((item, index) =>
    items.findIndex(({ id }) => id === item.id) < index ? { ...item, id: `i${index + 1}` } : item,
  )
}

function missingCounts(item: GradedPiece, total: number): number[] {
  if (none.test(item.condition)) return [total]
  const match = missing.exec(item.condition)
  const count = match ? readNumber(match[1]!) : null
  if (count === null) return []
  return match?.[2] ? Array.from({ length: Math.max(0, total - count + 1) }, (_, index) => count + index) : [count]
}

function openCounts(byMissing: readonly { missing: number; quote: string }[], total: number): Hole[] {
  const open = Array.from({ length: total }, (_, index) => index + 1).filter((count) =>
    byMissing.every((entry) => entry.missing !== count),
  )
  if (open.length === 0) return []
  return [hole('missingCount', byMissing.at(-1)!.quote, `开展了工作但缺${open.join('、')}项的如何评定，文中没有写明`)]
}
