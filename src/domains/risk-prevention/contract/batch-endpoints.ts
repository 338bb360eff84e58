import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, nameOf, pageOf, paragraphs } from '#base/http/contract.ts'
import { Batch, BatchAction, BatchStage, BatchStep, BatchSummary } from './batch.ts'
import { words } from './words.ts'

const params = z.object({ batchId: Id })
/** The revision that the page showed; another one now means that somebody else changed the batch. */
const revision = z.number().int().min(1)
const readOnly = { notAudited: '在本人权限范围内查看风险防控工作' }

/** Sorts: `-year` (default), `title`. */
export const listBatches = endpoint({
  method: 'GET',
  path: '/risk-prevention/batches',
  summary: '查看风险防控批次列表',
  permission: 'risk-prevention.read',
  audit: readOnly,
  query: ListQuery.extend({
    year: z.coerce.number().int().optional(),
    stage: BatchStage.optional(),
    /** Neither closed nor discarded. */
    running: z.enum(['yes']).optional(),
    organisationId: Id.optional(),
  }),
  output: pageOf(BatchSummary),
})

export const showBatch = endpoint({
  method: 'GET',
  path: '/risk-prevention/batches/:batchId',
  summary: '查看风险防控批次',
  permission: 'risk-prevention.read',
  audit: readOnly,
  params,
  output: Batch,
  problems: ['risk-prevention.batch-not-found'],
})

export const createBatch = endpoint({
  method: 'POST',
  path: '/risk-prevention/batches',
  summary: '新建风险防控批次',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.batch-created',
  body: z.object({
    organisationId: Id,
    year: z.number().int().min(2015).max(2100),
    title: nameOf(100),
    /** Why these first: 「先梳理社会公众关注度高的违法风险点」. */
    focus: words(500),
  }),
  output: z.object({ id: Id }),
})

export const changeBatch = endpoint({
  method: 'PATCH',
  path: '/risk-prevention/batches/:batchId',
  summary: '修改批次的名称、分工和期限',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.batch-changed',
  params,
  body: z.object({
    revision,
    title: nameOf(100).optional(),
    focus: words(500).optional(),
    steps: z
      .array(z.object({ step: BatchStep, ownerName: words(60), dueOn: Day.nullable().default(null) }))
      .max(6)
      .optional(),
  }),
  output: Batch,
  problems: [
    'risk-prevention.batch-not-found',
    'risk-prevention.changed-meanwhile',
    'risk-prevention.not-possible-now',
  ],
})

/** Finishing a step, going back one, closing and discarding; what else is done to a batch has endpoints of its own. */
export const StepAction = BatchAction.extract([
  'finishPoints',
  'finishMeasures',
  'finishConsultation',
  'finishPublication',
  'finishGuidance',
  'close',
  'goBack',
  'discard',
])
export type StepAction = z.infer<typeof StepAction>
export const actOnBatch = endpoint({
  method: 'POST',
  path: '/risk-prevention/batches/:batchId/steps',
  summary: '推进或退回批次的步骤',
  permission: 'risk-prevention.confirm',
  audit: 'risk-prevention.batch-moved',
  params,
  body: z
    .object({ revision, action: StepAction, note: z.literal('').or(paragraphs(500)).default('') })
    .refine(({ action, note }) => (action !== 'goBack' && action !== 'discard') || note !== '', {
      path: ['note'],
      message: '请写明原因',
    }),
  output: Batch,
  problems: [
    'risk-prevention.batch-not-found',
    'risk-prevention.changed-meanwhile',
    'risk-prevention.not-possible-now',
  ],
})
