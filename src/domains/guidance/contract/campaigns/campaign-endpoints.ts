import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import {
  Campaign,
  CampaignFields,
  CampaignFirm,
  CampaignState,
  CampaignSummary,
  CampaignWork,
  Candidate,
  FirmProgress,
  mostFirms,
} from './campaign.ts'

const read = 'guidance.read'
const record = 'guidance.record'
const readOnly = { notAudited: '在本人权限范围内查看成批指导' }
const params = z.object({ campaignId: Id })
const revision = z.number().int().min(1)
const problems = ['guidance.campaign-not-found', 'guidance.changed-meanwhile', 'guidance.not-possible-now'] as const
const writing = ['guidance.wrong-form', 'risk-prevention.point-not-found'] as const

/** Sorts: `-createdAt` (default). `q` finds titles. */
export const listCampaigns = endpoint({
  method: 'GET',
  path: '/guidance/campaigns',
  summary: '查看成批指导列表',
  permission: read,
  audit: readOnly,
  query: ListQuery.extend({ organisationId: Id.optional(), state: CampaignState.optional() }),
  output: pageOf(CampaignSummary),
})

/** For 今日: what waits in batches of which the person handles a firm, one entry a step. */
export const listCampaignWork = endpoint({
  method: 'GET',
  path: '/guidance/campaign-work',
  summary: '查看成批指导中待我办理的各户',
  permission: read,
  audit: readOnly,
  output: z.object({ items: z.array(CampaignWork) }),
})

/** Nothing is sent by it: whom it concerns is looked through first. */
export const prepareCampaign = endpoint({
  method: 'POST',
  path: '/guidance/campaigns',
  summary: '准备成批指导',
  permission: record,
  audit: 'guidance.campaign-prepared',
  body: CampaignFields.extend({ organisationId: Id }),
  output: Campaign,
  problems: writing,
})

export const showCampaign = endpoint({
  method: 'GET',
  path: '/guidance/campaigns/:campaignId',
  summary: '查看成批指导',
  permission: read,
  audit: readOnly,
  params,
  output: Campaign,
  problems: ['guidance.campaign-not-found'],
})

export const changeCampaign = endpoint({
  method: 'PUT',
  path: '/guidance/campaigns/:campaignId',
  summary: '修改成批指导',
  permission: record,
  audit: 'guidance.campaign-changed',
  params,
  body: CampaignFields.extend({ revision }),
  output: Campaign,
  problems: [...problems, ...writing],
})

/** Firms of the trade with the reason of each, as they stand now. */
export const listCandidates = endpoint({
  method: 'GET',
  path: '/guidance/campaigns/:campaignId/candidates',
  summary: '查看成批指导的候选名单',
  permission: record,
  audit: readOnly,
  params,
  output: z.object({
    items: z.array(Candidate),
    /** How many there are; more than the list holds are named by place. */
    total: z.number().int(),
    /** Firms of the unit without a trade on record. */
    withoutTrade: z.number().int(),
    repeatDays: z.number().int(),
  }),
  problems: ['guidance.campaign-not-found'],
})

/** A person names the firms; the documents are issued one after the other in that person's name. */
export const startCampaign = endpoint({
  method: 'POST',
  path: '/guidance/campaigns/:campaignId/start',
  summary: '开始成批出具指导文书',
  permission: record,
  audit: 'guidance.campaign-started',
  params,
  body: z.object({
    revision,
    counterpartyIds: z.array(Id).min(1, '请至少选择一户').max(mostFirms, `一次最多 ${mostFirms} 户，请按地点分批`),
  }),
  output: Campaign,
  problems: problems,
})

const firmFilters = { step: FirmProgress.optional() }

/** Sorts: `position` (default). `q` finds names and numbers. */
export const listCampaignFirms = endpoint({
  method: 'GET',
  path: '/guidance/campaigns/:campaignId/firms',
  summary: '查看成批指导的各户',
  permission: read,
  audit: readOnly,
  params,
  query: ListQuery.extend(firmFilters),
  output: pageOf(CampaignFirm),
  problems: ['guidance.campaign-not-found'],
})

export const exportCampaignFirms = endpoint({
  method: 'GET',
  path: '/guidance/campaigns/:campaignId/firms/export',
  summary: '导出成批指导名单',
  permission: read,
  audit: 'guidance.campaign-exported',
  kind: 'download',
  params,
  query: z.object({ ...firmFilters, q: ListQuery.shape.q, format: z.enum(['csv', 'xlsx']).default('csv') }),
  problems: ['guidance.campaign-not-found'],
})

const firmIds = z.array(Id).min(1, '请至少选择一户').max(200, '一次最多登记 200 户')

/** One delivery for many: what differs from firm to firm is taken from what is on record of it. */
export const DeliveryOfMany = z.discriminatedUnion('way', [
  z.object({ way: z.literal('direct'), receivedOn: Day, place: oneLine(200).default('上门') }),
  z.object({
    way: z.literal('post'),
    sentOn: Day,
    carrier: oneLine(40),
    /** One for each firm, in the order of the ids. */
    trackingNumbers: z.array(
      z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9]{6,30}$/, '单号由 6 至 30 位字母和数字组成'),
    ),
  }),
  z.object({ way: z.literal('electronic'), sentOn: Day }),
])
export type DeliveryOfMany = z.infer<typeof DeliveryOfMany>

/** All or none: who cannot be reached in this way is named. */
export const deliverToFirms = endpoint({
  method: 'POST',
  path: '/guidance/campaigns/:campaignId/deliveries',
  summary: '成批登记送达',
  permission: record,
  audit: 'guidance.campaign-delivered',
  params,
  body: z.object({ firmIds, delivery: DeliveryOfMany }),
  output: z.object({ recorded: z.number().int() }),
  problems: [...problems, 'guidance.wrong-form', 'papers.wrong-delivery', 'papers.not-possible-now'],
})

/** What can be done for many firms in one go; each case by its own act, as if it were opened alone. */
export const manyActs = { followUp: '登记回访', close: '办结' } as const
export type ManyAct = keyof typeof manyActs
const ManyAct = z.enum(Object.keys(manyActs) as [ManyAct], '成批只能登记回访或办结')

/** Looked at before anybody acts: for which of the chosen firms this person can do it now, and why not for the others. */
export const judgeFirms = endpoint({
  method: 'POST',
  path: '/guidance/campaigns/:campaignId/verdicts',
  summary: '核对所选各户能否成批办理',
  permission: record,
  audit: readOnly,
  params,
  body: z.object({ firmIds, act: ManyAct }),
  output: z.object({
    items: z.array(
      z.object({
        firmId: Id,
        name: z.string(),
        caseId: Id.nullable(),
        /** Of the case as it was looked at: whoever is slower than another is refused by it. */
        revision: z.number().int().nullable(),
        refusal: z.string().nullable(),
      }),
    ),
  }),
  problems: ['guidance.campaign-not-found', 'guidance.not-possible-now'],
})

/** Only while nothing has reached anybody; each document is void with the reason, its number stays taken. */
export const undoCampaign = endpoint({
  method: 'POST',
  path: '/guidance/campaigns/:campaignId/undoing',
  summary: '撤回成批指导',
  permission: record,
  audit: 'guidance.campaign-undone',
  params,
  body: z.object({ revision, reason: paragraphs(500) }),
  output: Campaign,
  problems,
})

export const discardCampaign = endpoint({
  method: 'POST',
  path: '/guidance/campaigns/:campaignId/discarding',
  summary: '放弃成批指导草稿',
  permission: record,
  audit: 'guidance.campaign-discarded',
  params,
  body: z.object({ revision, reason: paragraphs(500) }),
  output: Campaign,
  problems,
})
