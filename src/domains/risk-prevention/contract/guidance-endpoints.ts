import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, nameOf, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import { guidanceModeTexts, guidanceResultTexts } from './facts.ts'
import { RiskLevel } from './levels.ts'
import { words } from './words.ts'

/** Printed on each form and record. */
export const voluntarySentence = '行政指导由您自愿采纳，不采纳不因此受到不利对待'

export const GuidanceMode = z.enum(
  Object.keys(guidanceModeTexts) as [keyof typeof guidanceModeTexts],
  '没有这种指导方式',
)
export const GuidanceResult = z.enum(
  Object.keys(guidanceResultTexts) as [keyof typeof guidanceResultTexts],
  '应为采纳、部分采纳或未采纳',
)
export type GuidanceMode = z.infer<typeof GuidanceMode>
export type GuidanceResult = z.infer<typeof GuidanceResult>

export const Guidance = z.object({
  id: Id,
  batchId: Id,
  organisationName: z.string(),
  riskPointId: Id,
  riskPointName: z.string(),
  level: RiskLevel.nullable(),
  /** Null in records of before they were linked. */
  counterpartyId: Id.nullable(),
  counterpartyName: z.string(),
  contactTitle: z.string(),
  mode: GuidanceMode,
  guidedOn: Day,
  officers: z.array(z.string()),
  content: z.string(),
  result: GuidanceResult.nullable(),
  resultOn: Day.nullable(),
  /** By when something is asked of the firm; it may ask for another time. */
  dueOn: Day.nullable(),
  dueTime: z.string().nullable(),
  recordedByName: z.string(),
  /** Of the shop's 一户一册, where the record stands in one. */
  bookletCode: z.string().nullable(),
  /** Page of the case that it was done as; there it is answered, printed and withdrawn. Null for a plain record. */
  path: z.string().nullable(),
  withdrawnBecause: z.string().nullable(),
  revision: z.number().int(),
})
export type Guidance = z.infer<typeof Guidance>

/** Pages where guidance about a point is done as work; null for who may not, or where no module does it. */
export const GuidanceStart = z.object({ onePath: z.string(), manyPath: z.string() })
export type GuidanceStart = z.infer<typeof GuidanceStart>

const params = z.object({ guidanceRecordId: Id })
const readOnly = { notAudited: '在本人权限范围内查看风险防控工作' }
const problems = [
  'risk-prevention.guidance-not-found',
  'risk-prevention.changed-meanwhile',
  'risk-prevention.not-possible-now',
] as const

/** Sorts: `-guidedOn` (default). */
export const listGuidance = endpoint({
  method: 'GET',
  path: '/risk-prevention/guidance',
  summary: '查看行政指导记录',
  permission: 'risk-prevention.read',
  audit: readOnly,
  query: ListQuery.extend({
    batchId: Id.optional(),
    riskPointId: Id.optional(),
    counterpartyId: Id.optional(),
    mode: GuidanceMode.optional(),
    result: z.enum([...GuidanceResult.options, 'none']).optional(),
  }),
  output: pageOf(Guidance),
})

export const recordGuidance = endpoint({
  method: 'POST',
  path: '/risk-prevention/risk-points/:riskPointId/guidance',
  summary: '登记行政指导',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.guidance-recorded',
  params: z.object({ riskPointId: Id }),
  body: z.object({
    /** One that is known; else it is registered by its name, and its number where somebody wrote it. */
    counterpartyId: Id.nullable().default(null),
    counterpartyName: nameOf(120),
    counterpartyCode: oneLine(40).nullable().default(null),
    contactTitle: words(60),
    mode: GuidanceMode,
    guidedOn: Day,
    officers: z.array(oneLine(40)).min(1, '请写明执法人员').max(10),
    content: paragraphs(2000),
    result: GuidanceResult.nullable().default(null),
    dueOn: Day.nullable().default(null),
    dueTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写作 14:30')
      .nullable()
      .default(null),
  }),
  output: Guidance,
  problems: [
    'risk-prevention.point-not-found',
    'risk-prevention.day-in-the-future',
    'risk-prevention.not-possible-now',
    'risk-prevention.wrong-period',
    'counterparties.not-found',
    'counterparties.wrong',
  ],
})

/** 采纳/部分采纳/未采纳: what the firm made of it, of its own will. */
export const answerGuidance = endpoint({
  method: 'POST',
  path: '/risk-prevention/guidance/:guidanceRecordId/result',
  summary: '登记行政指导的采纳情况',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.guidance-answered',
  params,
  body: z.object({ revision: z.number().int().min(1), result: GuidanceResult, resultOn: Day }),
  output: Guidance,
  problems: [...problems, 'risk-prevention.day-in-the-future'],
})

export const withdrawGuidance = endpoint({
  method: 'POST',
  path: '/risk-prevention/guidance/:guidanceRecordId/withdrawal',
  summary: '撤销行政指导登记',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.guidance-withdrawn',
  params,
  body: z.object({ revision: z.number().int().min(1), reason: paragraphs(500) }),
  problems,
})

export const downloadGuidance = endpoint({
  method: 'GET',
  path: '/risk-prevention/guidance/:guidanceRecordId/paper',
  summary: '打印行政指导记录',
  permission: 'risk-prevention.read',
  audit: readOnly,
  kind: 'download',
  params,
  problems: ['risk-prevention.guidance-not-found'],
})

/** From points and levels: whom to guide first, and why. */
export const planGuidance = endpoint({
  method: 'GET',
  path: '/risk-prevention/batches/:batchId/guidance-plan',
  summary: '查看先指导谁、为什么',
  permission: 'risk-prevention.read',
  audit: readOnly,
  params: z.object({ batchId: Id }),
  output: z.object({
    note: z.string(),
    items: z.array(
      z.object({
        riskPointId: Id,
        riskPointName: z.string(),
        level: RiskLevel.nullable(),
        /** In which trade and place. */
        whom: z.string(),
        why: z.string(),
        guided: z.number().int(),
        /** Begun as a case and not yet in the firm's hands. */
        underWay: z.number().int(),
        /** The latest that stand. */
        latest: z.array(
          Guidance.pick({
            id: true,
            counterpartyId: true,
            counterpartyName: true,
            mode: true,
            result: true,
            guidedOn: true,
            path: true,
          }),
        ),
        start: GuidanceStart.nullable(),
      }),
    ),
  }),
  problems: ['risk-prevention.batch-not-found'],
})
