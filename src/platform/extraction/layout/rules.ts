import type { Rule } from './page-layout.ts'

/** Lines nearer than this are one line, drawn twice or in pieces. */
export const touching = 3

/** A horizontal (`at` is y) or vertical (`at` is x) line from `from` to `to`. */
export interface Span {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Parts rules by direction and joins pieces that lie on one line. */
export function toSpans(rules: readonly Rule[]): { horizontal: Span[]; vertical: Span[] } {
  const horizontal: Span[] = []
  const vertical: Span[] = []
  for (const rule of rules) {
    const width = Math.abs(rule.x2 - rule.x1)
    const height = Math.abs(rule.y2 - rule.y1)
    if (height <= touching && width > height)
      horizontal.push({ at: (rule.y1 + rule.y2) / 2, from: Math.min(rule.x1, rule.x2), to: Math.max(rule.x1, rule.x2) })
    else if (width <= touching && height > width)
      vertical.push({ at: (rule.x1 + rule.x2) / 2, from: Math.min(rule.y1, rule.y2), to: Math.max(rule.y1, rule.y2) })
  }
  return { horizontal: joinSpans(horizontal), vertical: joinSpans(vertical) }
}

function joinSpans(spans: readonly Span[]): Span[] {
  const levels = clusterPositions(spans.map((span) => span.at))
  const byLevel = Map.groupBy(spans, (span) => nearest(levels, span.at))
  return [...byLevel].flatMap(([level, members]) => joinOnLevel(levels[level]!, members))
}

function joinOnLevel(at: number, spans: readonly Span[]): Span[] {
  const joined: { at: number; from: number; to: number }[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.to + touching) last.to = Math.max(last.to, span.to)
    else joined.push({ at, from: span.from, to: span.to })
  }
  return joined.filter((span) => span.to - span.from > touching)
}

/** Centres of groups of positions that lie closer together than `touching`, in order. */
export function clusterPositions(positions: readonly number[]): number[] {
  const groups: number[][] = []
  for (const position of positions.toSorted((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && position - group[0]! <= touching) group.push(position)
    else groups.push([position])
  }
  return groups.map((group) => group.reduce((sum, position) => sum + position, 0) / group.length)
}

/** Index of the position that lies nearest. */
export function nearest(positions: readonly number[], value: number): number {
  let best = 0
  for (const [index, position] of positions.entries())
    if (Math.abs(position - value) < Math.abs(positions[best]! - value)) best = index
  return best
}
