import { requireOption, type Command } from '#base/command-line/index.ts'
import { estimateEffect, type Effect } from '../domain/index.ts'
import { readPanel } from './panel-file.ts'
import { readTable } from './read-table.ts'
import { remark } from './remark.ts'
import { percentage, rounded } from './text-table.ts'

const VERDICTS = { fell: '违法下降', rose: '违法上升', cannotTell: '不能判断' } as const

export const effectCommand: Command<Effect> = {
  name: 'analyse effect',
  usage: '指导成效：analyse effect --csv 文件 --unit 列 --period 列 --count 列 [--exposure 列] --treated-from 列',
  run(args) {
    const columns = {
      unit: requireOption(args, 'unit'),
      period: requireOption(args, 'period'),
      count: requireOption(args, 'count'),
      exposure: args.options['exposure'],
      treatedFrom: requireOption(args, 'treated-from'),
    }
    const wanted = Object.values(columns).filter((column) => column !== undefined)
    const { panel, remarks } = readPanel(readTable(requireOption(args, 'csv'), wanted), columns)
    for (const line of remarks) remark(line)
    return estimateEffect(panel)
  },
  table: ({ estimate, low, high, verdict, method, units, cautions, samePeriod }) =>
    [
      `结论：${VERDICTS[verdict]}`,
      estimate === null ? '未能估计变化' : `估计变化 ${signed(estimate)}，区间 ${bound(low)} 至 ${bound(high)}`,
      `已指导 ${units.treated} 个单位，对照 ${units.comparison} 个；方法：${method}`,
      ...(samePeriod?.change == null
        ? []
        : [
            `同期对比 ${signed(samePeriod.change)}（${rounded(samePeriod.previous)} → ${rounded(samePeriod.current)}；检查等基数 ${rounded(samePeriod.exposurePrevious)} → ${rounded(samePeriod.exposureCurrent)}）`,
          ]),
      ...cautions.map((caution) => `注意：${caution}`),
    ].join('\n'),
}

function signed(change: number): string {
  return `${change > 0 ? '+' : ''}${percentage(change)}`
}

function bound(change: number | null): string {
  return change === null ? '不限' : signed(change)
}
