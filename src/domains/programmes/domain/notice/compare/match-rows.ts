import type { ProposedRow } from '../../../contract/notice.ts'
import { fold } from '../text/fold.ts'

interface RowMatch {
  readonly previous: ProposedRow
  readonly current: ProposedRow
}

/** Below this two rows are not the same task. */
const leastLikeness = 0.45

/** Pairs the rows of two programmes that ask for the same, by their names and what they ask for; the most alike first. */
export function matchRows(previous: readonly ProposedRow[], current: readonly ProposedRow[]): RowMatch[] {
  const pairs = previous.flatMap((before) =>
    current.map((after) => ({ previous: before, current: after, likeness: likeness(before, after) })),
  )
  const taken = new Set<ProposedRow>()
  const matches: RowMatch[] = []
  for (const pair of pairs
    .filter((each) => each.likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness)) {
    if (taken.has(pair.previous) || taken.has(pair.current)) continue
    taken.add(pair.previous).add(pair.current)
    matches.push({ previous: pair.previous, current: pair.current })
  }
  return matches.toSorted((a, b) => current.indexOf(a.current) - current.indexOf(b.current))
}

function likeness(before: ProposedRow, after: ProposedRow): number {
  return 0.35 * commonShare(namesOf(before), namesOf(after)) + 0.65 * commonShare(contentOf(before), contentOf(after))
}

const namesOf = (row: ProposedRow) => [row.level1, row.level2, row.name].filter((name) => name !== null).join('')
const contentOf = (row: ProposedRow) =>
  (row.materials.length > 0 ? row.materials.join('') : row.requirement) || row.name

/** Neighbouring characters that two texts have in common; a short text that a long one contains is alike, if less so. */
function commonShare(first: string, second: string): number {
  const [a, b] = [pairsOf(first), pairsOf(second)]
  if (a.size === 0 || b.size === 0) return fold(first).text === fold(second).text ? 1 : 0
  const common = [...a].filter((pair) => b.has(pair)).length
  return common / (a.size + b.size) + common / (2 * Math.min(a.size, b.size))
}

function pairsOf(raw: string): Set<string> {
  const text = fold(raw).text.replaceAll(/[^\p{L}\p{N}]|20\d\d/gu, '')
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)))
}
