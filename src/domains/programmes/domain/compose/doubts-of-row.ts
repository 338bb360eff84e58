import type { GradingRule } from '../../contract/grading-rule.ts'
import type { ProgrammeRow } from '../../contract/programme.ts'

export interface Doubt {
  readonly about: string
  readonly quote: string
  readonly question: string
  readonly proposal: string | null
}

/** The row of the programme that was received, which this one carries out. */
export interface ParentRow {
  readonly name: string
  readonly dates: ProgrammeRow['dates']
}

type Row = Pick<ProgrammeRow, 'dates' | 'recurrence' | 'grading'>

/** What a row written by hand leaves open, so that a named person decides it before the programme is issued. */
export function doubtsOfRow(row: Row, parent: ParentRow | null): Doubt[] {
  return [...doubtsOfDates(row), ...(parent ? laterThan(parent, row) : []), ...doubtsOfRule(row.grading)]
}

function doubtsOfDates({ dates, recurrence }: Row): Doubt[] {
  if (recurrence === null && dates.every((date) => date.kind === 'blank' && date.due === null))
    return [{ about: 'deadline', quote: '', question: '没有写明完成期限，请确定期限', proposal: null }]
  return dates
    .filter((date) => date.due === null)
    .flatMap(({ kind, quote }): Doubt[] => {
      if (kind === 'unreadable')
        return [{ about: 'deadline', quote, question: '完成期限未能识别，请填写日期', proposal: null }]
      if (!daily.has(kind)) return []
      return [{ about: 'deadline', quote, question: `沿用的期限“${quote}”还没有本年度的日期，请确定`, proposal: quote }]
    })
}

/** Kinds of phrase that name a day; a copy of last year's programme has the phrase and not yet the day. */
const daily: ReadonlySet<string> = new Set(['onOrBeforeDate', 'endOfMonth', 'tenDayPeriod', 'quarter'])

function laterThan(parent: ParentRow, { dates }: Row): Doubt[] {
  const limit = lastDue(parent.dates)
  if (limit === null) return []
  return dates
    .filter((date) => date.due !== null && date.due > limit)
    .map((date) => ({
      about: 'dateAfterParent',
      quote: date.quote,
      question: `期限 ${date.due} 晚于上级方案“${parent.name}”的期限 ${limit}，请核对`,
      proposal: limit,
    }))
}

/** The last day that dates name; null where they name none. */
export function lastDue(dates: ProgrammeRow['dates']): string | null {
  return (
    dates
      .flatMap((date) => date.due ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

function doubtsOfRule(rule: GradingRule | null): Doubt[] {
  if (!rule) return []
  const ask = (about: string, quote: string, question: string): Doubt => ({ about, quote, question, proposal: null })
  const says = (when: string) => rule.poorWhen.some((poor) => poor.when === when)
  const doubts: Doubt[] = []
  if (rule.kind === 'criteriaCount') {
    const counts = rule.byCount.map(({ met }) => met)
    const last = rule.byCount.at(-1)!.quote
    if (!says('noneMet') && !counts.includes(0))
      doubts.push(ask('zeroCriteria', last, '开展了工作但一个标准也不符合的如何评定，没有写明'))
    const open = rule.criteria.map((_, index) => index + 1).filter((count) => !counts.includes(count))
    if (open.length) doubts.push(ask('criteriaCount', last, `符合 ${open.join('、')} 个标准的如何评定，没有写明`))
  }
  if (rule.kind === 'awardLevel')
    doubts.push(ask('noAward', rule.awards.at(-1)!.quote, '已报送但没有获得奖次的如何评定，没有写明'))
  if (rule.kind === 'presence') {
    const missing = rule.byMissing.map((each) => each.missing)
    const most = says('notCarriedOut') ? rule.items.length - 1 : rule.items.length
    const open = Array.from({ length: most + 1 }, (_, count) => count).filter((count) => !missing.includes(count))
    if (open.length)
      doubts.push(ask('missingCount', rule.byMissing.at(-1)!.quote, `缺 ${open.join('、')} 项的如何评定，没有写明`))
  }
  if (rule.downgrade?.when.includes('late') && rule.downgrade.when.includes('anyUnreachable'))
    doubts.push(
      ask('lateAndUnreachable', rule.downgrade.quote, '既超期又有号码联系不上时，降一个等次还是两个等次，没有写明'),
    )
  return doubts
}
