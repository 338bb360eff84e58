export interface BoardCounts {
  readonly rising: number
  /** Active points of running batches that no published list holds yet. */
  readonly unpublished: number
  readonly unconfirmed: number
  readonly opinionsUnanswered: number
  readonly overdueSteps: number
  readonly running: number
}

/** 「近四周 3 项违法异常上升，12 个风险点待公布，2 条意见未答复。」 What is nought is left out; nothing to do says so. */
export function boardSentence(counts: BoardCounts): string {
  const parts = [
    counts.rising && `近四周 ${counts.rising} 项违法异常上升`,
    counts.overdueSteps && `${counts.overdueSteps} 个批次的当前步骤已超期`,
    counts.opinionsUnanswered && `${counts.opinionsUnanswered} 条意见未答复`,
    counts.unconfirmed && `${counts.unconfirmed} 个风险点的等级待确认`,
    counts.unpublished && `${counts.unpublished} 个风险点待公布`,
  ].filter(Boolean)
  if (parts.length) return `${parts.join('，')}。`
  return counts.running ? '当前各批次没有待办事项。' : '还没有进行中的批次：新建一批，从梳理违法风险点开始。'
}
