import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, nameOf, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import { publicityChannelTexts } from './facts.ts'
import { words } from './words.ts'

const batchParams = z.object({ batchId: Id })
const publicityParams = z.object({ publicityId: Id })
const readOnly = { notAudited: '在本人权限范围内查看风险防控工作' }
const revision = z.number().int().min(1)

/** The list as it stands becomes the next version, and goes to 发布审核. */
export const sendListToReview = endpoint({
  method: 'POST',
  path: '/risk-prevention/batches/:batchId/publication',
  summary: '将违法风险点清单送发布审核',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.list-sent',
  params: batchParams,
  body: z.object({
    revision,
    effectiveOn: Day,
    /** What is new in this version. */
    note: words(500),
  }),
  output: z.object({ publicationId: Id }),
  problems: [
    'risk-prevention.batch-not-found',
    'risk-prevention.changed-meanwhile',
    'risk-prevention.not-possible-now',
    'publishing.already-open',
    'registers.already-in-work',
  ],
})

/** For the official site's own column, where a second government website is not allowed. */
export const exportList = endpoint({
  method: 'GET',
  path: '/risk-prevention/batches/:batchId/official-site/:format',
  summary: '导出供官方网站发布的清单',
  permission: 'risk-prevention.read',
  audit: { notAudited: '已公布的清单，不含个人信息' },
  kind: 'download',
  params: batchParams.extend({ format: z.enum(['html', 'word', 'json']) }),
  problems: ['risk-prevention.batch-not-found', 'risk-prevention.not-possible-now'],
})

export const PublicityChannel = z.enum(
  Object.keys(publicityChannelTexts) as [keyof typeof publicityChannelTexts],
  '没有这种宣传方式',
)
export type PublicityChannel = z.infer<typeof PublicityChannel>

export const Publicity = z.object({
  id: Id,
  batchId: Id,
  batchTitle: z.string(),
  organisationName: z.string(),
  riskPointId: Id.nullable(),
  channel: PublicityChannel,
  activity: z.string(),
  audience: z.string(),
  heldOn: Day,
  reach: z.number().int().nullable(),
  materials: z.array(z.string()),
  address: z.string().nullable(),
  seenAt: z.string().nullable(),
  files: z.array(z.object({ id: Id, name: z.string() })),
  recordedByName: z.string(),
  withdrawnBecause: z.string().nullable(),
})
export type Publicity = z.infer<typeof Publicity>

/** Sorts: `-heldOn` (default). */
export const listPublicity = endpoint({
  method: 'GET',
  path: '/risk-prevention/publicity',
  summary: '查看宣传台账',
  permission: 'risk-prevention.read',
  audit: readOnly,
  query: ListQuery.extend({ batchId: Id.optional(), channel: PublicityChannel.optional() }),
  output: pageOf(Publicity).extend({ channels: z.number().int() }),
})

export const recordPublicity = endpoint({
  method: 'POST',
  path: '/risk-prevention/batches/:batchId/publicity',
  summary: '登记宣传活动',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.publicity-recorded',
  params: batchParams,
  body: z
    .object({
      channel: PublicityChannel,
      activity: nameOf(200),
      audience: oneLine(100),
      heldOn: Day,
      reach: z.number().int().min(0).max(100_000_000).nullable().default(null),
      materials: z.array(oneLine(200)).max(50).default([]),
      /** Where it can be read; needed for a website. */
      address: z
        .url({ protocol: /^https?$/, error: '应为以 http:// 或 https:// 开头的网址' })
        .max(500)
        .nullable()
        .default(null),
      riskPointId: Id.nullable().default(null),
      /** Pictures of it, as finished uploads. */
      uploadIds: z.array(Id).max(20).default([]),
    })
    .refine(({ channel, address }) => channel !== 'governmentWebsite' || address !== null, {
      path: ['address'],
      message: '在政府网站公布的，请填写网页地址',
    }),
  output: Publicity,
  problems: [
    'risk-prevention.batch-not-found',
    'risk-prevention.not-possible-now',
    'risk-prevention.point-not-found',
    'risk-prevention.day-in-the-future',
    'files.upload-not-found',
    'files.upload-incomplete',
    'files.refused',
  ],
})

export const withdrawPublicity = endpoint({
  method: 'POST',
  path: '/risk-prevention/publicity/:publicityId/withdrawal',
  summary: '撤销宣传登记',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.publicity-withdrawn',
  params: publicityParams,
  body: z.object({ reason: paragraphs(500) }),
  problems: ['risk-prevention.publicity-not-found', 'risk-prevention.not-possible-now'],
})

export const downloadPublicityFile = endpoint({
  method: 'GET',
  path: '/risk-prevention/publicity/:publicityId/files/:fileId',
  summary: '下载宣传资料',
  permission: 'risk-prevention.read',
  audit: readOnly,
  kind: 'download',
  params: publicityParams.extend({ fileId: Id }),
  problems: ['risk-prevention.publicity-not-found'],
})

/** 微信群提示图: a phone-sized picture and a text; making it is the 宣传 and is logged as such. */
export const makeGroupPicture = endpoint({
  method: 'POST',
  path: '/risk-prevention/risk-points/:riskPointId/group-picture',
  summary: '生成微信群提示图',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.group-picture-made',
  params: z.object({ riskPointId: Id }),
  body: z.object({ group: nameOf(100), people: z.number().int().min(1).max(100_000).nullable().default(null) }),
  output: z.object({ svg: z.string(), text: z.string(), fileName: z.string(), publicityId: Id }),
  problems: ['risk-prevention.point-not-found', 'risk-prevention.not-possible-now'],
})
