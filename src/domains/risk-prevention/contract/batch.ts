import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'

/** 郑商〔2019〕175号 附件1 二、工作流程: the six steps in their order. */
export const BatchStep = z.enum(['points', 'measures', 'consultation', 'publication', 'guidance', 'evaluation'])
export type BatchStep = z.infer<typeof BatchStep>
export const batchStepTexts = {
  points: '梳理违法风险点',
  measures: '制定防控措施',
  consultation: '充分征求意见',
  publication: '分批公布宣传',
  guidance: '深化行政指导',
  evaluation: '注重分析评估',
} as const satisfies Record<BatchStep, string>

/** Where a batch stands: at one of its steps, or at its end. */
export const BatchStage = z.enum([...BatchStep.options, 'closed', 'discarded'])
export type BatchStage = z.infer<typeof BatchStage>
export const batchStageTexts = {
  ...batchStepTexts,
  closed: '已办结',
  discarded: '已放弃',
} as const satisfies Record<BatchStage, string>

export const BatchAction = z.enum([
  'editPoints',
  'confirmLevels',
  'finishPoints',
  'finishMeasures',
  'consult',
  'finishConsultation',
  'publish',
  'recordPublicity',
  'finishPublication',
  'recordGuidance',
  'finishGuidance',
  'evaluate',
  'close',
  'goBack',
  'discard',
])
export type BatchAction = z.infer<typeof BatchAction>
export const batchActionTexts = {
  editPoints: '编写风险点',
  confirmLevels: '确认等级',
  finishPoints: '完成梳理',
  finishMeasures: '完成措施制定',
  consult: '发起征求意见',
  finishConsultation: '完成征求意见',
  publish: '送发布审核',
  recordPublicity: '登记宣传',
  finishPublication: '完成公布宣传',
  recordGuidance: '登记行政指导',
  finishGuidance: '完成行政指导',
  evaluate: '分析评估',
  close: '办结本批',
  goBack: '退回上一步',
  discard: '放弃本批',
} as const satisfies Record<BatchAction, string>

/** An action of the batch; `because` says why it cannot be done now, null that it can. */
export const AvailableAction = z.object({ action: BatchAction, because: z.string().nullable() })
export type AvailableAction = z.infer<typeof AvailableAction>

export const StepStanding = z.object({
  step: BatchStep,
  state: z.enum(['waiting', 'running', 'done']),
  ownerName: z.string(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  doneByName: z.string().nullable(),
  /** What there is of it, in words: 「12 个风险点，3 个等级未确认」. */
  summary: z.string(),
})
export type StepStanding = z.infer<typeof StepStanding>

export const BatchSummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  year: z.number().int(),
  number: z.number().int(),
  title: z.string(),
  stage: BatchStage,
  points: z.number().int(),
  high: z.number().int(),
  unconfirmed: z.number().int(),
  dueOn: Day.nullable(),
  revision: z.number().int(),
})
export type BatchSummary = z.infer<typeof BatchSummary>

export const BatchEvent = z.object({
  id: Id,
  step: BatchStep.nullable(),
  summary: z.string(),
  note: z.string(),
  byName: z.string(),
  at: z.string(),
})

export const Batch = BatchSummary.extend({
  focus: z.string(),
  steps: z.array(StepStanding),
  actions: z.array(AvailableAction),
  history: z.array(BatchEvent),
  consultationId: Id.nullable(),
  publicationId: Id.nullable(),
})
export type Batch = z.infer<typeof Batch>
