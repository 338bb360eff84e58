import type { ReportFigures, ReportParts } from '../../contract/statistics/quarter-report.ts'
import type { StatisticsFigures } from '../../contract/statistics/statistics.ts'
import { quarterText, type Quarter } from './quarter.ts'

const yuan = (fen: number): string => `${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })} 元`
const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`

/** 「38 件，比上年同期增加 6 件」. Without anything in both quarters nothing is compared. */
function change(text: string, now: number, before: number): string {
  if (now === before) return `${text} ${now} 件，与上年同期相同`
  return `${text} ${now} 件，比上年同期${now > before ? '增加' : '减少'} ${Math.abs(now - before)} 件`
}

/** The first text of a quarter's report: what was counted. What is to be concluded from it is the clerk's to write. */
export function draftReport(
  organisationName: string,
  quarter: Quarter,
  { total, before, areas }: Omit<ReportFigures, 'countedOn'>,
): ReportParts {
  const ended = total.settled + total.unsettled
  return {
    overview:
      `${quarterText(quarter)}，${organisationName}有行政调解机构 ${total.bodies} 个、行政调解人员 ${total.mediators} 人。` +
      `受理行政调解案件 ${total.accepted} 件，涉及当事人 ${total.parties} 方；达成协议 ${total.settled} 件，` +
      `调解不成 ${total.unsettled} 件，调解成功率 ${percent(total.settled, ended)}；协议金额 ${yuan(total.sumFen)}；` +
      `本季度达成的协议已履行 ${total.performed} 件。${satisfaction(total)}`,
    areas: areas.filter(hasCases).map(areaSentence).join('\n') || '本季度没有案件。',
    comparison: hasCases(before)
      ? `${[
          change('受理', total.accepted, before.accepted),
          change('达成协议', total.settled, before.settled),
          change('调解不成', total.unsettled, before.unsettled),
        ].join('；')}。`
      : '上年同期没有案件，不作比较。',
    suggestions: '',
  }
}

const hasCases = ({ accepted, settled, unsettled }: StatisticsFigures): boolean => accepted + settled + unsettled > 0

const areaSentence = (one: StatisticsFigures & { readonly label: string }): string =>
  `${one.label}：受理 ${one.accepted} 件，达成协议 ${one.settled} 件，调解不成 ${one.unsettled} 件，协议金额 ${yuan(one.sumFen)}。`

function satisfaction({ answers, heard, respected, understood }: StatisticsFigures): string {
  if (heard === null || respected === null || understood === null) return ''
  return (
    `${answers} 方当事人作出评价，其中认为话听进去了的占 ${heard}%，认为受到尊重的占 ${respected}%，` +
    `认为结果讲明白了的占 ${understood}%。`
  )
}
