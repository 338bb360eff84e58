import {
  levelCitation,
  levelQuotes,
  type LevelCriterion,
  type LevelProposal,
  type LevelReason,
  type PointCounts,
  type RiskLevel,
  type RiskSettings,
} from '../../contract/index.ts'
import { monthsBetween } from './months-between.ts'

interface Judged {
  readonly counts: PointCounts | null
  readonly lawUnclear: boolean
}

const levelOf: Readonly<Record<LevelCriterion, RiskLevel>> = {
  majorOrCoercive: 'high',
  frequent: 'high',
  simpleProcedure: 'low',
  minorCorrected: 'low',
  rare: 'low',
  lawUnclear: 'low',
  remainder: 'medium',
}

/** Holds the annex's definitions against the counts; where two of them hold the higher level is proposed. A person confirms. */
export function proposeLevel({ counts, lawUnclear }: Judged, settings: RiskSettings): LevelProposal {
  const found: LevelReason[] = []
  const add = (criterion: LevelCriterion, because: string) =>
    found.push({ criterion, level: levelOf[criterion], quote: levelQuotes[criterion], because })
  if (counts) judgeCounts(counts, settings, add)
  if (lawUnclear) add('lawUnclear', '已标明法律没有明确规定，需要包容审慎监管')
  if (!counts && !lawUnclear) return nothingToCount
  if (!found.length) add('remainder', `${countsText(counts!)}，不符合高风险和低风险的任何一项定义`)
  const levels = new Set(found.map(({ level }) => level))
  const overlap = levels.size > 1
  const level = levels.has('high') ? 'high' : levels.has('low') ? 'low' : 'medium'
  const folded = level === 'medium' && settings.scheme === 'two' ? settings.remainderOfTwo : level
  return { level: folded, reasons: found, overlap, citation: levelCitation, note: noteOf(overlap, folded !== level) }
}

const nothingToCount: LevelProposal = {
  level: null,
  reasons: [],
  overlap: false,
  citation: levelCitation,
  note: '还没有案件数，不能提出等级建议：请填写“案件数量”，或标明法律没有明确规定',
}

function judgeCounts(
  counts: PointCounts,
  settings: RiskSettings,
  add: (criterion: LevelCriterion, because: string) => void,
): void {
  const { cases, major, coercive, simple, minorCorrected, casesBefore } = counts
  const share = (part: number) => (cases ? part / cases : 0)
  const yearly = (cases * 12) / monthsBetween(counts.from, counts.to)
  const rise = casesBefore ? cases / casesBefore - 1 : 0
  if (major && share(major) >= settings.majorShare)
    add('majorOrCoercive', partText('重大行政处罚', major, cases, settings.majorShare))
  if (coercive && share(coercive) >= settings.coerciveShare)
    add('majorOrCoercive', partText('行政强制', coercive, cases, settings.coerciveShare))
  if (yearly >= settings.frequentCases)
    add('frequent', `${countsText(counts)}，折合每年 ${whole(yearly)} 件，不少于 ${settings.frequentCases} 件`)
  else if (rise >= settings.risingShare && yearly > settings.rareCases)
    add(
      'frequent',
      `比上一同期 ${casesBefore} 件增长 ${percent(rise)}，不低于 ${percent(settings.risingShare)}；检查次数变化见对比分析`,
    )
  if (simple && share(simple) >= settings.simpleShare)
    add('simpleProcedure', partText('适用简易程序', simple, cases, settings.simpleShare))
  if (minorCorrected && share(minorCorrected) >= settings.minorShare)
    add('minorCorrected', partText('轻微且已及时纠正', minorCorrected, cases, settings.minorShare))
  if (yearly <= settings.rareCases)
    add('rare', `${countsText(counts)}，折合每年 ${whole(yearly)} 件，不多于 ${settings.rareCases} 件`)
}

function noteOf(overlap: boolean, folded: boolean): string {
  const notes = [
    overlap
      ? `同时符合两个等级的定义，按较高等级提出建议：附件1举例“${levelQuotes.example}”中的违停多适用简易程序，仍列为高风险；请核对后确认`
      : '',
    folded ? '本单位采用两级，其余违法行为按设置归入' : '',
  ]
  return notes.filter(Boolean).join('；')
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
const whole = (count: number) => Math.round(count * 10) / 10
const countsText = ({ from, to, cases }: PointCounts) => `${from}至${to}共 ${cases} 件`
const partText = (what: string, part: number, cases: number, limit: number) =>
  `${cases} 件中${what} ${part} 件，占 ${percent(part / cases)}，不低于 ${percent(limit)}`
