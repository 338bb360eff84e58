import { guardedReadings, plainReading, unitNumbers, widest, type Reading } from './estimates.ts'
import { interrupted } from './interrupted.ts'
import { isWhole, scaled, SHORTEST_PAST, usableUnits, withComparison, type Panel } from './panel.ts'
import { lookAtPast, type Past } from './past.ts'
import { fitPeriodProfile } from './period-profile.ts'
import { comparePreviousYear, type SamePeriod } from './same-period.ts'

export interface Effect {
  /** Proportional change: −0.2 is 20 % fewer. Null where nothing can be estimated. */
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
  readonly verdict: 'fell' | 'rose' | 'cannotTell'
  readonly method: string
  readonly units: { readonly treated: number; readonly comparison: number }
  readonly cautions: readonly string[]
  /** The plain figure that the documents ask for; it is never the verdict. */
  readonly samePeriod: SamePeriod | null
}

const MANY_LEFT_OUT = 5

/** Whether violations fell where guidance was given, beside comparable units where it was not. */
export function estimateEffect(given: Panel): Effect {
  const samePeriod = comparePreviousYear(given)
  const usable = usableUnits(given)
  const { panel: counted, borrowed } = withComparison(usable.panel)
  const cautions: string[] = []
  if (usable.dropped.length > 0)
    cautions.push(`${nameSome(usable.dropped)}全部为零，或指导前不足 ${SHORTEST_PAST} 期，未计入`)
  if (borrowed) cautions.push('所有单位都已指导：以最后指导的一批作对照，只用到其指导之前')
  if (samePeriod?.checkedLess) cautions.push('检查减少，不能据此判断违法减少')
  const units = unitNumbers(counted)
  const answer = (readings: readonly Reading[], method: string, verdict: Effect['verdict']): Effect => {
    const interval = readings.length > 0 ? widest(readings) : null
    return {
      estimate: change(readings[0]?.value),
      low: change(interval?.low),
      high: change(interval?.high),
      verdict,
      method,
      units,
      cautions,
      samePeriod,
    }
  }
  if (units.treated === 0) {
    cautions.push('没有可以分析的已指导单位')
    return answer([], '未能估计', 'cannotTell')
  }
  const withoutUnits = (method: string) => {
    const reading = interrupted(counted)
    return answer(reading ? [reading] : [], reading ? method : '未能估计', 'cannotTell')
  }
  if (units.comparison === 0) {
    cautions.push('没有未指导的单位可比：同期的其他变化与指导的作用无法区分')
    return withoutUnits('间断时间序列（趋势与季节外推）')
  }
  const { panel, dispersion } = asCounts(counted)
  const profile = fitPeriodProfile(panel)
  const plain = plainReading(panel, profile, dispersion)
  if (!plain) {
    cautions.push(`单位太少（已指导 ${units.treated} 个、对照 ${units.comparison} 个）：无从知道单位之间本来相差多少`)
    return withoutUnits('间断时间序列（以对照单位同期数量为基数）')
  }
  const past = lookAtPast(panel, profile, dispersion)
  const guards = guardedReadings(panel, profile, dispersion, past)
  const readings = [...guards.filter((reading) => reading !== null), plain]
  if (Math.min(units.treated, units.comparison) < MANY_LEFT_OUT) cautions.push('单位较少，区间按单位之间差异相同推算')
  cautions.push(...aboutPast(past))
  return answer(readings, methodOf(past), verdictOf(past, readings, guards.includes(null)))
}

/** Rates scatter less than counts of their size would; scaled by their own scatter they can be treated as counts. */
function asCounts(panel: Panel): { panel: Panel; dispersion: number } {
  const { dispersion } = fitPeriodProfile(panel)
  if (isWhole(panel)) return { panel, dispersion: Math.max(1, dispersion) }
  return { panel: scaled(panel, 1 / Math.max(dispersion, 1e-9)), dispersion: 1 }
}

/** A verdict needs every reading on the same side; a rise after a rise, or a fall after a fall, is never credited to guidance. */
function verdictOf(past: Past, readings: readonly Reading[], guardMissing: boolean): Effect['verdict'] {
  if (past.kind === 'unknown' || guardMissing) return 'cannotTell'
  const interval = widest(readings)
  if (interval.high < 0) return 'fell'
  return interval.low > 0 && past.kind !== 'risen' ? 'rose' : 'cannotTell'
}

function aboutPast(past: Past): string[] {
  switch (past.kind) {
    case 'steady':
      return []
    case 'unknown':
      return [`指导前的期数不足 ${SHORTEST_PAST} 期，看不出是否因上升才被选中，不能下结论`]
    case 'risen':
      return [
        '已指导单位在指导前明显上升，可能正因上升才被选中：其后回落不能都算作指导的作用，已按上升之前的水平和相同走势的单位重新估计',
      ]
    case 'falling':
      return ['已指导单位在指导前已在下降：继续下降不能都算作指导的作用，已按原有走势重新估计']
    case 'high':
      return ['已指导单位本来就明显高于其他单位：偏高可能带有偶然，已与以往水平相同的单位比较']
  }
}

function methodOf(past: Past): string {
  const base = '单位双重差分（条件泊松，逐单位刀切法区间）'
  if (past.kind === 'risen') return `${base}；剔除上升期，并按以往水平校正，取各估计区间之并`
  if (past.kind === 'falling' || past.kind === 'high') return `${base}；并按以往水平和走势校正，取各估计区间之并`
  return base
}

function change(logRatio: number | undefined): number | null {
  return logRatio === undefined || !Number.isFinite(logRatio) ? null : Math.expm1(logRatio)
}

function nameSome(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join('、')}等 ${names.length} 个单位` : `${names.join('、')}`
}
