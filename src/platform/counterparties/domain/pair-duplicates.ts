import type { CounterpartyKind, DuplicateReason } from '../contract/index.ts'

/** What a counterparty is compared by. */
export interface Comparable {
  readonly id: string
  readonly kind: CounterpartyKind
  /** Without blanks and marks. */
  readonly plainName: string
  readonly plainCode: string | null
}

/** Some that share something. `sameSound`: their names have the same initials, and differ by one character at most. */
export interface Likeness {
  readonly reason: DuplicateReason
  readonly sameSound: boolean
  readonly members: readonly string[]
}

export interface Pair {
  /** The smaller id, which is the older. */
  readonly firstId: string
  readonly secondId: string
  readonly reasons: readonly DuplicateReason[]
}

/** Pairs out of likenesses, those with the most reasons first. Two different numbers are two, whatever else they share. */
export function pairDuplicates(likenesses: readonly Likeness[], known: ReadonlyMap<string, Comparable>): Pair[] {
  const found = new Map<string, { firstId: string; secondId: string; reasons: Set<DuplicateReason> }>()
  for (const { reason, sameSound, members } of likenesses)
    for (const [place, firstId] of members.toSorted().entries())
      for (const secondId of members.toSorted().slice(place + 1)) {
        const [first, second] = [known.get(firstId), known.get(secondId)]
        if (!first || !second || !mayBeOne(first, second)) continue
        if (reason === 'nearName' && first.plainName === second.plainName) continue
        if (sameSound && !differByOne(first.plainName, second.plainName)) continue
        const key = `${firstId} ${secondId}`
        const pair = found.get(key) ?? { firstId, secondId, reasons: new Set() }
        pair.reasons.add(reason)
        found.set(key, pair)
      }
  return [...found.values()]
    .map((pair) => ({ ...pair, reasons: [...pair.reasons].toSorted() }))
    .toSorted(
      (a, b) => b.reasons.length - a.reasons.length || (a.firstId + a.secondId < b.firstId + b.secondId ? -1 : 1),
    )
}

function mayBeOne(first: Comparable, second: Comparable): boolean {
  if (first.plainCode && second.plainCode) return first.plainCode === second.plainCode
  return first.kind === second.kind
}

/** 张记 and 章记: as long, and one character is another. */
function differByOne(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]]
  return a.length === b.length && a.filter((character, place) => character !== b[place]).length === 1
}
