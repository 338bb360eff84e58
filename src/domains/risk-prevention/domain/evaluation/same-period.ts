import type { ComparedPoint, Comparison } from '../../contract/index.ts'

/** 「检查减少，不能据此判断违法减少」 */
export const checkedLess = '检查减少，不能据此判断违法减少'

type Counts = Omit<Comparison, 'riskPointId'>

/** One comparison with the same period before, and what may be said of it beside the inspections of both. */
export function comparePeriods(counts: Counts, inspectionFall: number): Omit<ComparedPoint, 'riskPointId' | 'name'> {
  const change = changeOf(counts.cases, counts.casesBefore)
  const inspectionChange = changeOf(counts.inspections, counts.inspectionsBefore)
  return { ...counts, change, inspectionChange, sentence: sentenceOf(counts, change, inspectionChange, inspectionFall) }
}

/** All points together; a point that lacks a number on either side is left out of that number. */
export function totalOf(comparisons: readonly Counts[]): Counts {
  const both = (now: keyof Counts, before: keyof Counts) => {
    const known = comparisons.filter((one) => one[now] !== null && one[before] !== null)
    const sum = (key: keyof Counts) => (known.length ? known.reduce((total, one) => total + one[key]!, 0) : null)
    return [sum(now), sum(before)] as const
  }
  const [cases, casesBefore] = both('cases', 'casesBefore')
  const [inspections, inspectionsBefore] = both('inspections', 'inspectionsBefore')
  return { cases, casesBefore, inspections, inspectionsBefore }
}

function changeOf(now: number | null, before: number | null): number | null {
  return now === null || !before ? null : now / before - 1
}

function sentenceOf(
  { cases, casesBefore, inspections, inspectionsBefore }: Counts,
  change: number | null,
  inspectionChange: number | null,
  inspectionFall: number,
): string {
  if (cases === null || casesBefore === null) return '缺少本期或上一同期的违法数量，不能对比'
  const figures = `违法 ${cases} 件，上一同期 ${casesBefore} 件${change === null ? '' : `，${saidChange(change)}`}`
  if (inspections === null || inspectionsBefore === null) return `${figures}；没有两期的检查次数，不能判断违法是否变化`
  const checks = `检查 ${inspections} 次，上一同期 ${inspectionsBefore} 次${inspectionChange === null ? '' : `，${saidChange(inspectionChange)}`}`
  const tooFew = inspectionChange !== null && inspectionChange < -inspectionFall
  return `${figures}；${checks}${tooFew ? `；${checkedLess}` : ''}`
}

/** 「下降 20%」 */
export function saidChange(change: number): string {
  const percent = Math.round(Math.abs(change) * 1000) / 10
  if (percent === 0) return '持平'
  return `${change < 0 ? '下降' : '上升'} ${percent}%`
}
