import { UnusableInput, requireOption, type Command } from '#base/command-line/index.ts'
import type { DeadlineDate, DeadlineKind } from './contract/index.ts'
import { parseDeadline } from './domain/index.ts'

interface DeadlineAnswer {
  readonly dates: readonly DeadlineDate[]
}

const kindNames: Record<DeadlineKind, string> = {
  endOfMonth: '月底',
  tenDayPeriod: '旬',
  onOrBeforeDate: '截止日期',
  quarter: '季度',
  asScheduled: '按工作安排',
  atAssessment: '按考核时间',
  flexible: '灵活安排',
  prompt: '及时报送',
  blank: '未填写',
  unreadable: '无法识别',
}

/** `deadline TEXT --year Y`: reads a deadline phrase of an official table. */
export const deadlineCommand: Command<DeadlineAnswer> = {
  name: 'deadline',
  usage: 'deadline 期限文字 --year 年份　　识别正式表格里的完成期限',
  run({ positional, options, ...rest }) {
    if (positional.length === 0) {
      throw new UnusableInput('没有写期限文字，应写作 deadline "9月25日前" --year 2020（空白期限写作 ""）')
    }
    const year = readYear(requireOption({ positional, options, ...rest }, 'year'))
    return { dates: parseDeadline(positional.join(' '), { year }) }
  },
  table({ dates }) {
    return dates.map(describe).join('\n')
  },
}

/** Years that an official table can be written for. */
function readYear(text: string): number {
  if (!/^(?:19|20|21)\d{2}$/.test(text)) {
    throw new UnusableInput(`选项 --year 的“${text}”不是可用的年份，应为 1900 至 2199 的四位数字，如 2020`)
  }
  return Number(text)
}

function describe({ kind, from, due, quote }: DeadlineDate): string {
  const days = due === null ? '没有确定日期' : from === null ? `截止 ${due}` : `${from} 至 ${due}`
  return [kindNames[kind], days, quote === '' ? '' : `原文“${quote.replaceAll(/\s+/g, ' ')}”`]
    .filter(Boolean)
    .join('　')
}
