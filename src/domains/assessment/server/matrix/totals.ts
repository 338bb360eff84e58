import type { GradingBasis } from '#domains/programmes/index.ts'
import { Grade } from '#domains/programmes/contract/index.ts'
import type { GradingSettings } from '../../contract/index.ts'
import { rankUnits, weightedTotal, type TotalSettings } from '../../domain/index.ts'
import type { GradeInForce } from './read-grades.ts'

interface UnitTotal {
  /** Cut after two digits, never rounded. */
  readonly text: string
  readonly rank: number | null
}

/** Weights are kept to three decimals; whole numbers compare exactly. */
const weightScale = 1000
const scaledGrades = new Set(['criteriaCount', 'scoreBands', 'coverageShare', 'awardLevel', 'presence'])

/** Totals and ranks: only where the rows have weights and a named person decided the points of each grade. */
export function totalsOf(
  basis: GradingBasis,
  settings: GradingSettings,
  units: readonly { readonly organisationId: string; readonly asked: readonly string[] }[],
  grades: ReadonlyMap<string, readonly GradeInForce[]>,
): { byUnit: ReadonlyMap<string, UnitTotal>; noTotalBecause: string | null } {
  const rows = basis.rows.filter((row) => row.grading !== null && scaledGrades.has(row.grading.kind))
  const chosen = totalSettings(rows, settings)
  if (typeof chosen === 'string') return { byUnit: new Map(), noTotalBecause: chosen }
  const outcomes = units.map((unit) => {
    const own = new Map((grades.get(unit.organisationId) ?? []).map((one) => [one.rowId, one.grade]))
    const asked = rows.filter((row) => unit.asked.includes(row.id))
    const outcome = weightedTotal(Object.fromEntries(asked.map((row) => [row.code, own.get(row.id) ?? null])), chosen)
    return { unit: unit.organisationId, total: outcome.total }
  })
  const ranks = new Map(rankUnits(outcomes)?.map(({ unit, rank }) => [unit, rank]))
  const byUnit = new Map(
    outcomes.flatMap(({ unit, total }) =>
      total ? [[unit, { text: cut(total.numerator, total.denominator), rank: ranks.get(unit) ?? null }] as const] : [],
    ),
  )
  const waiting = outcomes.length - byUnit.size
  return { byUnit, noTotalBecause: waiting ? `还有 ${waiting} 个单位的等次未定，暂不排名` : null }
}

function totalSettings(
  rows: readonly { readonly code: string; readonly weight: number | null }[],
  settings: GradingSettings,
): TotalSettings | string {
  if (rows.every((row) => row.weight === null)) return '文件没有规定各行权重，不计算总分，不排名'
  const missing = rows.filter((row) => row.weight === null).map((row) => row.code)
  if (missing.length) return `${missing.join('、')} 没有权重，不计算总分`
  const points = Grade.options.map((grade) => [grade, settings.get(`total.points.${grade}`)] as const)
  if (points.some(([, decided]) => !decided)) return '有权重，但没有决定优、良、中、差各折合多少分，不计算总分'
  return {
    weights: Object.fromEntries(rows.map((row) => [row.code, Math.round((row.weight ?? 0) * weightScale)])),
    points: Object.fromEntries(points.map(([grade, decided]) => [grade, Number(decided!.value)])) as Record<
      Grade,
      number
    >,
    decidedBy: points[0]![1]!.decidedBy ?? '',
  }
}

function cut(numerator: number, denominator: number): string {
  const hundredths = (BigInt(numerator) * 100n) / BigInt(denominator)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
