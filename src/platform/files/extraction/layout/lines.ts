import type { Line, Run } from './page-layout.ts'

/** Groups runs by base line, from top to bottom, each line from left to right. */
export function toLines(runs: readonly Run[]): Line[] {
  const sorted = runs.filter((run) => run.text.trim() !== '').toSorted((a, b) => a.y - b.y || a.x - b.x)
  const groups: Run[][] = []
  for (const run of sorted) {
    const group = groups.at(-1)
    if (group && Math.abs(group[0]!.y - run.y) <= Math.max(group[0]!.size, run.size) * 0.45) group.push(run)
    else groups.push([run])
  }
  return groups.map(toLine)
}

function toLine(group: readonly Run[]): Line {
  const runs = group.toSorted((a, b) => a.x - b.x)
  const pieces: { text: string; x: number; width: number }[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const run of runs) {
    const piece = pieces.at(-1)
    const gap = run.x - end
    if (piece && gap <= run.size * 1.2) {
      piece.text += blankBetween(piece.text, run.text, gap, run.size) + run.text
      piece.width = Math.max(piece.width, run.x + run.width - piece.x)
    } else pieces.push({ text: run.text, x: run.x, width: run.width })
    end = Math.max(end, run.x + run.width)
  }
  const x = runs[0]!.x
  return {
    text: pieces.map((piece) => piece.text.trim()).join('  '),
    x,
    y: Math.max(...runs.map((run) => run.y)),
    width: end - x,
    size: Math.max(...runs.map((run) => run.size)),
    pieces,
  }
}

/** Chinese is set without blanks: only a wide gap, or a gap between Latin letters, parts words. */
function blankBetween(before: string, after: string, gap: number, size: number): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return ''
  const latin = /[\w)\]]$/.test(before) && /^[\w([]/.test(after)
  return gap > size * (latin ? 0.2 : 0.6) ? ' ' : ''
}
