import type { Line, Run } from './page-layout.ts'

/** Groups runs by base line, from top to bottom, each line from left to right. */
export function toLines(runs: readonly Run[]): Line[] {
  const groups: Run[][] = []
  for (const run of runs.filter(hasWords).toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const group = groups.at(-1)
    if (group && isOnLine(run, group[0]!)) group.push(run)
    else groups.push([run])
  }
  const blanks = runs.filter((run) => !hasWords(run))
  return groups.map((group) => toLine([...group, ...blanks.filter((blank) => isOnLine(blank, group[0]!))]))
}

/** Blanks are drawn too; they part words, and hold none. */
export const hasWords = (run: Run): boolean => run.text.trim() !== ''
const isOnLine = (run: Run, other: Run) => Math.abs(run.y - other.y) <= Math.max(run.size, other.size) * 0.45

function toLine(group: readonly Run[]): Line {
  const pieces: { text: string; x: number; width: number }[] = []
  const words = group.filter(hasWords).toSorted((a, b) => a.x - b.x)
  const blanks = group.filter((run) => !hasWords(run))
  let end = Number.NEGATIVE_INFINITY
  for (const run of words) {
    const piece = pieces.at(-1)
    const gap = run.x - end
    if (piece && gap <= run.size * 1.2) {
      const parted = blanks.some((blank) => blank.x > end - run.size * 0.5 && blank.x < run.x)
      piece.text += blankBetween(piece.text, run.text, gap, parted ? 0 : run.size) + run.text
      piece.width = Math.max(piece.width, run.x + run.width - piece.x)
    } else pieces.push({ text: run.text, x: run.x, width: run.width })
    end = Math.max(end, run.x + run.width)
  }
  const x = words[0]!.x
  return {
    text: pieces.map((piece) => piece.text.trim()).join('  '),
    x,
    y: Math.max(...words.map((run) => run.y)),
    width: end - x,
    size: Math.max(...words.map((run) => run.size)),
    pieces,
  }
}

/** Chinese is set without blanks: only a blank that was drawn, a wide gap, or a gap between Latin letters parts words. */
function blankBetween(before: string, after: string, gap: number, size: number): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return ''
  const latin = /[\w)\]]$/.test(before) && /^[\w([]/.test(after)
  return gap > size * (latin ? 0.2 : 0.6) ? ' ' : ''
}
