/** Points that a reviewer handed in. */
export interface HandedIn {
  readonly total: number
  readonly isThird: boolean
}

/** What the points say together. */
export type Settlement =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'differing'; readonly sentence: string }
  | { readonly kind: 'agreed'; readonly score: number; readonly sentence: string }

/**
 * The mean where all are within the tolerance; else a third person looks, and the mean of theirs and the nearer one counts
 * where these two are. Otherwise whoever runs the round decides. No document says so: 待确认.
 */
export function settle(given: readonly HandedIn[], awaited: number, tolerance: number): Settlement {
  if (awaited > 0 || given.length === 0) return { kind: 'waiting' }
  const first = given.filter(({ isThird }) => !isThird).map(({ total }) => total)
  const third = given.find(({ isThird }) => isThird)?.total
  const spread = Math.max(...first) - Math.min(...first)
  if (third === undefined) {
    if (spread > tolerance) return differing(`评查人打分相差 ${spread} 分，超过允许的 ${tolerance} 分`)
    return first.length === 1
      ? agreed(first[0]!, `1 名评查人打 ${first[0]} 分`)
      : agreed(meanOf(first), `${first.length} 名评查人打分相差 ${spread} 分，取平均分`)
  }
  const nearest = first.toSorted((a, b) => Math.abs(a - third) - Math.abs(b - third))[0]
  if (nearest === undefined) return agreed(third, `1 名评查人打 ${third} 分`)
  const distance = Math.abs(nearest - third)
  return distance > tolerance
    ? differing(`第三人打分与相近一人仍相差 ${distance} 分，超过允许的 ${tolerance} 分`)
    : agreed(meanOf([nearest, third]), `第三人打分与相近一人相差 ${distance} 分，取两人平均分`)
}

const differing = (sentence: string): Settlement => ({ kind: 'differing', sentence })
const agreed = (score: number, sentence: string): Settlement => ({ kind: 'agreed', score, sentence })

/** To one tenth of a point. */
function meanOf(points: readonly number[]): number {
  return Math.round((points.reduce((sum, one) => sum + one, 0) / points.length) * 10) / 10
}
