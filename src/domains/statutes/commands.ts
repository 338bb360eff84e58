import { requireOption, UnusableInput, type Command } from '#base/command-line/index.ts'
import type { TimeLimitAnswer } from './contract/index.ts'
import { computeTimeLimit, describeLength, explainMissingLimit, findTimeLimit, isMoment } from './domain/index.ts'

/** `time-limit RULE --from DATE`: the due date of a statutory limit. */
export const timeLimitCommand: Command<TimeLimitAnswer> = {
  name: 'time-limit',
  usage: 'time-limit 规则编号 --from 日期　　按法律规定的单位计算期限',
  run(args) {
    const [id = '', ...others] = args.positional
    if (id === '' || others.length > 0) {
      throw new UnusableInput(
        `${id === '' ? '没有写规则编号' : `多写了“${others.join(' ')}”`}，应写作 time-limit XZCF-60 --from 2026-11-20`,
      )
    }
    const from = requireOption(args, 'from')
    const limit = findTimeLimit(id)
    if (limit === null) throw new UnusableInput(explainMissingLimit(id))
    if (!isMoment(from)) {
      throw new UnusableInput(
        `选项 --from 的“${from}”不是可用的日期，应为 1949-10-01 至 2199-12-31 之间的日期，如 2026-11-20（小时期限可写作 2026-11-20T09:30:00+08:00）`,
      )
    }
    return computeTimeLimit(limit, from)
  },
  table(answer) {
    const { validFrom, validTo } = answer
    return [
      `规则　　${answer.rule}　${answer.summary}`,
      `期限　　${answer.sense === 'atLeast' ? '至少' : ''}${describeLength(answer)}，自${answer.startEvent}起算${answer.unit === 'hour' ? '' : '，当日不计'}`,
      `开始　　${answer.from}`,
      `到期　　${answer.due}${answer.rolledDue === null ? '' : `（休息日；其后第一个工作日 ${answer.rolledDue}）`}`,
      `依据　　${answer.citation}（可信度 ${answer.confidence}）`,
      `适用　　${validFrom ?? '施行日期待确认'} 起${validTo === null ? '' : `，至 ${validTo} 止`}`,
      ...answer.warnings.map((warning) => `注意　　${warning}`),
    ].join('\n')
  },
}
