import { z } from 'zod'
import { Day, endpoint, Id, oneLine, optionalLine, paragraphs } from '#base/http/contract.ts'
import { labelled } from '#platform/procedures/contract/index.ts'
import {
  correctionStates,
  guidanceModes,
  guidanceResponses,
  CorrectionState,
  GuidanceMode,
  GuidanceResponse,
} from './modes.ts'

/** 简易 is given on the spot; 一般 is approved beforehand. */
export const guidanceForms = { full: '一般程序', simple: '简易（当场）' } as const
export type GuidanceForm = keyof typeof guidanceForms
export const GuidanceForm = z.enum(Object.keys(guidanceForms) as [GuidanceForm], '应为一般程序或简易')

/** 转执法程序: the one exit for serious violations. */
export const CaseTransfer = z.object({
  /** State to which a refusal leads back. */
  from: z.string(),
  violation: z.string(),
  reason: z.string(),
  toBody: z.string(),
  caseNumber: z.string().default(''),
})

/** What is kept of one guidance; what stands without a label is written by the acts. */
export const GuidanceContent = z.object({
  form: labelled(GuidanceForm.default('full'), '程序', {
    options: guidanceForms,
    hint: '当场能说清的用简易；约谈和需要单位研究的用一般程序，先审批',
  }),
  mode: labelled(GuidanceMode, '指导方式', { options: guidanceModes }),
  topic: labelled(oneLine(200), '关于什么', { hint: '风险点的名称，或一句话' }),
  words: labelled(paragraphs(2000), '指导内容', { control: 'paragraphs' }),
  grounds: labelled(optionalLine(500).default(''), '依据（可不填）', { hint: '文件名称和条款' }),
  violation: labelled(optionalLine(1000).default(''), '发现的违法行为（没有则不填）', {
    hint: '只有发现了违法行为，才登记改正情况',
  }),
  correctionDueOn: labelled(Day.nullable().default(null), '改正到哪一天（没有则不填）'),
  followUpOn: labelled(Day.nullable().default(null), '约定回访日期（可不填）'),
  interviewAt: labelled(optionalLine(60).default(''), '约谈时间（约谈才填）', {
    hint: '写明年月日和几时，如 2020年12月28日上午9时；现在没有定的，起草通知书时填',
  }),
  interviewPlace: labelled(optionalLine(120).default(''), '约谈地点（约谈才填）', { hint: '写明楼和房间' }),
  interviewContact: labelled(optionalLine(60).default(''), '另约时间找谁（约谈才填）', { hint: '姓名和电话' }),
  riskPointId: Id.nullable().default(null),
  /** Told in the same document. */
  furtherPointIds: z.array(Id).max(4).default([]),
  /** 约谈 on the spot: who approved it beforehand. */
  approval: z.object({ byName: z.string(), on: Day }).nullable().default(null),
  officers: z.array(z.object({ name: z.string(), certificate: z.string() })).default([]),
  response: GuidanceResponse.nullable().default(null),
  responseWords: z.string().default(''),
  correction: CorrectionState.nullable().default(null),
  /** What the firm itself said of its correction; the unit looks before it is on record. */
  correctionReport: z.string().default(''),
  preferredOn: Day.nullable().default(null),
  followUp: z.object({ on: Day, found: z.string() }).nullable().default(null),
  transfer: CaseTransfer.nullable().default(null),
})
export type GuidanceContent = z.infer<typeof GuidanceContent>

const words = (label: string, hint?: string) =>
  labelled(paragraphs(1000), label, { control: 'paragraphs', ...(hint ? { hint } : {}) })

export const ReasonForm = z.object({ reason: words('理由') })
export const OpinionForm = z.object({ opinion: labelled(optionalLine(500).default(''), '审批意见') })
export const ResponseForm = z.object({
  response: labelled(GuidanceResponse, '对方是否采纳', {
    options: guidanceResponses,
    hint: '由对方自愿决定，不影响任何其他事项',
  }),
  words: labelled(optionalLine(500).default(''), '对方说了什么（可不填）'),
})
export const CorrectionForm = z.object({
  correction: labelled(CorrectionState, '改正情况', { options: correctionStates }),
  dueOn: labelled(Day.nullable().default(null), '改正到哪一天', { hint: '限期改正的须填' }),
})
export const CorrectionReportForm = z.object({ words: words('怎样改正的') })
export const OtherDayForm = z.object({
  preferredOn: labelled(Day, '希望改到哪一天'),
  words: labelled(optionalLine(500).default(''), '原因（可不填）'),
})
export const FollowUpDayForm = z.object({ followUpOn: labelled(Day, '约定的日期') })
export const FollowUpForm = z.object({
  on: labelled(Day, '回访日期'),
  found: words('回访情况', '只看约定的事项，不借回访检查其他事项'),
  response: labelled(GuidanceResponse.nullable().default(null), '对方是否采纳（可不选）', {
    options: guidanceResponses,
    hint: '由对方自愿决定，不影响任何其他事项；没有说的不选，已经说过的不因此改变',
  }),
})
export const ResultForm = z.object({ result: words('结果') })
export const TransferForm = z.object({
  violation: words('违法行为'),
  reason: words('为什么须转执法程序', '写明情节严重在哪里；未采纳指导不是理由'),
  toBody: labelled(oneLine(100), '转给谁办理', { hint: '机关或机构的全称' }),
})
export const TransferApprovalForm = z.object({
  caseNumber: labelled(optionalLine(60).default(''), '接收案号（有则填）'),
})
/** What stands beside a case: how the firm opens it, and what the firm sent that could not be done. */
export const CaseRecord = z.object({
  firmCode: z.string(),
  firmAddress: z.string(),
  visitId: Id.nullable(),
  response: GuidanceResponse.nullable(),
  responseWords: z.string(),
  correction: CorrectionState.nullable(),
  correctionReport: z.string(),
  preferredOn: Day.nullable(),
  followUpOn: Day.nullable(),
  refused: z.array(z.object({ at: z.string(), reason: z.string() })),
})
export type CaseRecord = z.infer<typeof CaseRecord>

const ofCase = { params: z.object({ caseId: Id }), output: CaseRecord, problems: ['procedures.case-not-found'] }
const ownUnits = { notAudited: '在本单位范围内查看行政指导的后续' }

export const showCaseRecord = endpoint({
  method: 'GET',
  path: '/guidance/cases/:caseId/record',
  summary: '查看行政指导的查询码和后续',
  permission: 'guidance.read',
  audit: ownUnits,
  ...ofCase,
})

export const showAdviceRecord = endpoint({
  method: 'GET',
  path: '/guidance/advice/:caseId/record',
  summary: '查看书面指导意见的查询码',
  permission: 'guidance.read',
  audit: ownUnits,
  ...ofCase,
})

/** What follows from a paper. */
export const IssuedForm = z.object({
  number: labelled(z.string(), '文书编号'),
  title: labelled(z.string(), '文书'),
  on: labelled(Day, '出具日期'),
})
export const ServedForm = z.object({
  number: labelled(z.string(), '文书编号'),
  on: labelled(Day, '送达日期'),
  way: labelled(z.string(), '送达方式'),
})
