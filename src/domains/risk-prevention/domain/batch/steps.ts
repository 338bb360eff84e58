import { BatchStep, type BatchStage, type StepStanding } from '../../contract/index.ts'
import type { BatchContent } from './batch-content.ts'

const order: readonly BatchStage[] = [...BatchStep.options, 'closed']

export function stageAfter(stage: BatchStage): BatchStage {
  return order[order.indexOf(stage) + 1] ?? stage
}

export function stageBefore(stage: BatchStage): BatchStage {
  return order[order.indexOf(stage) - 1] ?? stage
}

/** Where a step stands while the batch is at this stage. */
export function stateOfStep(step: BatchStep, stage: BatchStage): StepStanding['state'] {
  if (stage === 'discarded') return 'waiting'
  const distance = order.indexOf(step) - order.indexOf(stage)
  return distance < 0 ? 'done' : distance === 0 ? 'running' : 'waiting'
}

/** One step in words. */
export function summaryOfStep(step: BatchStep, content: BatchContent): string {
  switch (step) {
    case 'points':
      return content.unconfirmed
        ? `${content.points} 个风险点，${content.unconfirmed} 个等级未确认`
        : `${content.points} 个风险点`
    case 'measures':
      return content.withoutMeasures ? `${content.withoutMeasures} 个风险点还没有措施` : '各点均有措施'
    case 'consultation':
      if (!content.consultation) return '尚未发起'
      return content.consultation.unanswered
        ? `${content.consultation.unanswered} 条意见未答复`
        : { running: '征求意见中', concluded: '意见均已答复' }[content.consultation.state]
    case 'publication':
      return {
        none: '尚未公布',
        inReview: '发布审核中',
        published: `已公布，宣传方式 ${content.channels} 种`,
      }[content.publication ?? 'none']
    case 'guidance':
      return `行政指导 ${content.guidances} 次`
    case 'evaluation':
      return { none: '尚未评估', draft: '报告起草中', final: '报告已定稿' }[content.evaluation ?? 'none']
  }
}
