import { z } from 'zod'
import { Day, endpoint, Id, oneLine, pageOf, paragraphs, ListQuery } from '#base/http/contract.ts'
import { labelled } from '#platform/procedures/contract/index.ts'

/** Stands on every 书面指导意见 (practice 20). */
export const adviceSentence =
  '本意见针对所述事实，在所写的范围和有效期内，您据以办理的，本机关据此认定；事实不符或者超出范围的，不适用本意见'

const long = (label: string, hint?: string) =>
  labelled(paragraphs(4000), label, { control: 'paragraphs', ...(hint ? { hint } : {}) })

/** What an advice says: on which facts, how far, how long. */
const wording = {
  facts: long('事实和问题', '对方说明了什么、问什么；意见只对这些事实有效'),
  opinion: long('指导意见'),
  scope: long('适用范围', '对谁、在哪里、做什么事时适用；不适用于什么'),
  basis: labelled(oneLine(500), '依据', { hint: '文件名称和条款' }),
  validFrom: labelled(Day, '有效期从'),
  validUntil: labelled(Day, '有效期到'),
}

export const AdviceContent = z.object({
  ...wording,
  riskPointId: Id.nullable().default(null),
  reviewOpinion: z.string().default(''),
  /** Set while wrong advice is being corrected: why, and how often the text had been changed before. */
  correction: z.object({ reason: z.string(), revisedBefore: z.number().int() }).nullable().default(null),
})
export type AdviceContent = z.infer<typeof AdviceContent>

export const AdviceForm = z.object(wording)
export const ReviewForm = z.object({ opinion: long('法制审核意见') })

/** An advice as it was issued; a corrected one is another beside it. */
export const Advice = z.object({
  id: Id,
  caseId: Id,
  organisationId: Id,
  organisationName: z.string(),
  /** Masked where it is an individual. */
  counterpartyName: z.string(),
  number: z.string(),
  issuedOn: Day,
  facts: z.string(),
  opinion: z.string(),
  scope: z.string(),
  basis: z.string(),
  validFrom: Day,
  validUntil: Day,
  riskPointId: Id.nullable(),
  title: z.string(),
  /** On the day that was asked for. */
  standing: z.enum(['inForce', 'corrected', 'revoked']),
  endedOn: Day.nullable(),
  endedBecause: z.string(),
  /** What replaced it, beside it, both dated. */
  correctedBy: z.object({ number: z.string(), issuedOn: Day, opinion: z.string() }).nullable(),
})
export type Advice = z.infer<typeof Advice>

export const adviceStandings = { inForce: '有效', corrected: '已更正', revoked: '已撤销' } as const

export const AdviceQuestion = z.object({
  counterpartyId: Id,
  riskPointId: Id.nullable().default(null),
  /** The day on which the firm acted: what held then. */
  on: Day,
  purpose: oneLine(200).min(4, '请写明查询用途，如“立案前核对 2020-0012 号案件”'),
})
export type AdviceQuestion = z.output<typeof AdviceQuestion>

/** Across departments: whoever is about to inspect or to punish learns what any department advised the firm. */
export const askAdvice = endpoint({
  method: 'POST',
  path: '/guidance/advice-questions',
  summary: '查询某一天对某相对人有效的书面指导意见（跨部门）',
  permission: 'guidance.ask-advice',
  audit: 'guidance.advice-asked',
  body: AdviceQuestion,
  output: z.object({ items: z.array(Advice) }),
})

export const Reliance = z.object({
  id: Id,
  kind: z.enum(['asked', 'received']),
  name: z.string(),
  organisationName: z.string(),
  purpose: z.string(),
  on: Day,
  at: z.string(),
})
export type Reliance = z.infer<typeof Reliance>
export const relianceTexts = { asked: '查询后依据', received: '收到意见' } as const

/** Who is to be told when it proves wrong. */
export const listReliances = endpoint({
  method: 'GET',
  path: '/guidance/advice/:caseId/reliances',
  summary: '查看谁依据了这份书面指导意见',
  permission: 'guidance.read',
  audit: { notAudited: '在本单位范围内查看依据情况' },
  params: z.object({ caseId: Id }),
  query: ListQuery,
  output: pageOf(Reliance),
  problems: ['procedures.case-not-found'],
})

/** All that was issued in one matter, the corrected text beside the old one. */
export const listIssuedAdvice = endpoint({
  method: 'GET',
  path: '/guidance/advice/:caseId/issued',
  summary: '查看书面指导意见历次出具的文本',
  permission: 'guidance.read',
  audit: { notAudited: '在本单位范围内查看指导意见' },
  params: z.object({ caseId: Id }),
  output: z.object({ items: z.array(Advice) }),
  problems: ['procedures.case-not-found'],
})
