import type { EvaluationFigures } from '../../contract/index.ts'
import { saidChange } from './same-period.ts'

/** The engine's answer in words; where it cannot tell, that is the answer. */
export function effectSentence({ verdict, estimate, low, high, cautions }: EvaluationFigures['effect']): string {
  const caution = cautions.length ? `。${cautions.join('；')}` : ''
  if (estimate === null || low === null || high === null) return `行政指导的作用：现有数据不能判断${caution}`
  const range = `估计${saidChange(estimate)}（${saidChange(low)}至${saidChange(high)}）`
  if (verdict === 'cannotTell') return `行政指导的作用：不能判断，${range}${caution}`
  return `与未指导的可比对象相比，指导后违法${verdict === 'fell' ? '减少' : '增加'}：${range}${caution}`
}
