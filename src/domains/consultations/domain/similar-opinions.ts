/** From this share of common pairs of characters on, two opinions are put before a person as one. */
export const similarEnough = 0.5

/** Pairs of characters that more opinions share than this say nothing, and would make a flood slow. */
const mostSharers = 200

export interface Comparable {
  readonly id: string
  readonly text: string
}

export interface SimilarGroup {
  readonly ids: readonly string[]
  /** Of the least alike, to its nearest. */
  readonly similarity: number
}

/** The words of an opinion without blanks, marks and case. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Which opinions probably say the same: equal texts first, then texts that share most of their pairs of characters. */
export function groupSimilar(opinions: readonly Comparable[], threshold = similarEnough): SimilarGroup[] {
  const byText = new Map<string, string[]>()
  for (const { id, text } of opinions) {
    const bare = bareText(text)
    byText.set(bare, [...(byText.get(bare) ?? []), id])
  }
  const texts = [...byText.keys()]
  const pairs = texts.map(pairsOf)
  const leader = texts.map((_, place) => place)
  const nearest: number[] = texts.map((text) => (byText.get(text)!.length > 1 ? 1 : 0))
  for (const [a, b] of candidates(pairs)) {
    const likeness = dice(pairs[a]!, pairs[b]!)
    if (likeness < threshold) continue
    leader[find(leader, a)] = find(leader, b)
    nearest[a] = Math.max(nearest[a]!, likeness)
    nearest[b] = Math.max(nearest[b]!, likeness)
  }
  const groups = new Map<number, number[]>()
  for (const place of texts.keys()) {
    const root = find(leader, place)
    groups.set(root, [...(groups.get(root) ?? []), place])
  }
  return [...groups.values()]
    .map((places) => ({
      ids: places.flatMap((place) => byText.get(texts[place]!)!),
      similarity: Math.min(...places.map((place) => nearest[place]!)),
    }))
    .filter(({ ids }) => ids.length > 1)
    .toSorted((one, other) => other.ids.length - one.ids.length)
}

function pairsOf(text: string): Set<string> {
  const characters = Array.from(text)
  return new Set(
    characters.length < 2 ? characters : characters.slice(1).map((next, place) => characters[place]! + next),
  )
}

/** Texts that share a telling pair of characters, each couple once. */
function* candidates(pairs: readonly ReadonlySet<string>[]): Generator<[number, number]> {
  const sharers = new Map<string, number[]>()
  for (const [place, own] of pairs.entries())
    for (const pair of own) sharers.set(pair, [...(sharers.get(pair) ?? []), place].slice(0, mostSharers))
  const seen = new Set<number>()
  for (const places of sharers.values())
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) {
        const couple = a * pairs.length + b
        if (seen.has(couple)) continue
        seen.add(couple)
        yield [a, b]
      }
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return (2 * common) / (a.size + b.size)
}

function find(leader: number[], place: number): number {
  let root = place
  while (leader[root] !== root) root = leader[root]!
  leader[place] = root
  return root
}
