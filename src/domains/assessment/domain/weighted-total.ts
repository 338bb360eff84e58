import type { Grade } from '#domains/programmes/contract/index.ts'

/** How grades make a total. The 2020 sheet has neither weights nor points: without a decision there is no total. */
export interface TotalSettings {
  /** Whole numbers by row id. */
  readonly weights: Readonly<Record<string, number>>
  /** Whole points of each grade. */
  readonly points: Readonly<Record<Grade, number>>
  readonly decidedBy: string
}

/** An exact fraction: totals are compared, never rounded. */
export interface Total {
  readonly numerator: number
  readonly denominator: number
}

export type TotalOutcome =
  | { readonly total: Total; readonly why: null }
  | { readonly total: null; readonly why: string }

/** The weighted mean of the grades' points, over the rows that bind the unit. */
export function weightedTotal(
  grades: Readonly<Record<string, Grade | null>>,
  settings: TotalSettings | null,
): TotalOutcome {
  if (!settings) return { total: null, why: '文件没有规定各行权重，不计算总分' }
  const { weights, points } = settings
  const rows = Object.entries(grades)
  const unweighted = rows.filter(([id]) => weights[id] === undefined).map(([id]) => id)
  if (unweighted.length > 0) return { total: null, why: `${unweighted.join('、')} 没有权重，不计算总分` }
  const ungraded = rows.filter(([, grade]) => grade === null).map(([id]) => id)
  if (ungraded.length > 0) return { total: null, why: `${ungraded.join('、')} 等次未定，不计算总分` }

  let numerator = 0
  let denominator = 0
  for (const [id, grade] of rows) {
    const weight = weights[id] ?? 0
    numerator += weight * (grade === null ? 0 : points[grade])
    denominator += weight
  }
  return denominator === 0
    ? { total: null, why: '各行权重合计为 0，不计算总分' }
    : { total: { numerator, denominator }, why: null }
}
