import { isName, type ColumnPlan } from './columns.ts'
import { logOdds, percent, type Feature, type Question } from './feature.ts'
import { createPastSums } from './past-rates.ts'
import type { History } from './records.ts'
import type { Usual } from './usual.ts'

/** Short and long memory of what inspections in a place or trade found, in days. */
const HALF_LIVES = [75, 700] as const
/** Inspections whose weight the usual rate has beside a place's or trade's own. */
const TRUST_IN_USUAL = 15
/** Sides of the squares in which neighbouring points count together, in degrees: about one and four kilometres. */
const SQUARES = [0.01, 0.04] as const

/** Candidates that belong together: by a column, or by lying close to each other. */
interface Grouping {
  readonly column: string
  /** Group of each row of the history. */
  readonly keys: readonly string[]
  keyOf(question: Question): string
  described(key: string): string
}

/** How inspections went lately in the candidate's places and trades, shrunk to what is usual and read from the past only. */
export function groupRateFeatures(
  history: History,
  order: ArrayLike<number>,
  usual: Usual,
  plan: ColumnPlan,
): Feature[] {
  const byColumn = plan.shared.filter(isName).map(({ name }): Grouping => ({
    column: name,
    keys: history.columns.get(name)!,
    keyOf: (question) => question.column(name),
    described: (key) => `“${name}”为${key || '空'}的对象`,
  }))
  return [...byColumn, ...bySquares(history, plan)].flatMap((grouping) => rates(history, order, usual, grouping))
}

function rates(
  history: History,
  order: ArrayLike<number>,
  usual: Usual,
  { column, keys, keyOf, described }: Grouping,
): Feature[] {
  return HALF_LIVES.map((halfLife) => {
    const sums = createPastSums(keys, history.day, history.outcome, order, halfLife)
    const rate = (question: Question) => {
      const base = usual.rate(question)
      const { seen, sum } = sums(keyOf(question), question.until, question.on)
      return { rate: (sum + TRUST_IN_USUAL * base) / (seen + TRUST_IN_USUAL), base }
    }
    return {
      subject: column,
      column,
      role: 'groupRate' as const,
      value: (question) => logOdds(rate(question).rate) - logOdds(rate(question).base),
      sentence(question) {
        const { rate: share, base } = rate(question)
        return `${described(keyOf(question))}近期发现问题的约占 ${percent(share)}，全部对象约 ${percent(base)}`
      },
    }
  })
}

function bySquares(history: History, { point }: ColumnPlan): Grouping[] {
  if (!point) return []
  const longitudes = history.columns.get(point.longitude)!
  return SQUARES.map((side) => {
    const square = (latitude: string, longitude: string) =>
      latitude && longitude ? `${Math.floor(Number(latitude) / side)}/${Math.floor(Number(longitude) / side)}` : ''
    return {
      column: point.latitude,
      keys: history.columns.get(point.latitude)!.map((latitude, row) => square(latitude, longitudes[row]!)),
      keyOf: (question) => square(question.column(point.latitude), question.column(point.longitude)),
      described: () => `所在位置约 ${Math.round(side * 111)} 公里见方内的对象`,
    }
  })
}
