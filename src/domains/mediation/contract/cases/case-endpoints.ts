import { z } from 'zod'
import { endpoint, Id, nameOf, paragraphs } from '#base/http/contract.ts'
import { Case } from '#platform/procedures/contract/index.ts'
import { DisputeArea } from '../dispute.ts'
import { AgreedDuty, Side } from './agreement.ts'
import { CaseFile } from './shown.ts'

const params = z.object({ caseId: Id })
const read = 'mediation.read-cases'
const handle = 'mediation.handle-cases'
const onCase = ['procedures.case-not-found', 'mediation.not-found'] as const

/** A signature on the glass: base64 of a PNG. */
const Signature = z
  .string('请在签名框里签名')
  .min(200, '请在签名框里签名')
  .max(800_000, '签名图片太大，请清除后重签')
  .regex(/^iVBORw0KGgo[A-Za-z0-9+/=]+$/, '签名应为 PNG 图片，请清除后重签')

export const showCaseFile = endpoint({
  method: 'GET',
  path: '/mediation/cases/:caseId/file',
  summary: '查看调解案件的调解人员人选、安排、协议和履行',
  permission: read,
  audit: { notAudited: '在本人权限范围内查看；联系方式不在其中' },
  params,
  output: CaseFile,
  problems: [...onCase],
})

/** What a party takes home: its code, where to use it, and the last days that no mediation moves. */
export const printPartySlip = endpoint({
  method: 'GET',
  path: '/mediation/cases/:caseId/parties/:partyId/slip',
  summary: '打印当事人的查询凭条',
  permission: handle,
  audit: 'mediation.party-slip-printed',
  params: params.extend({ partyId: Id }),
  kind: 'download',
  problems: [...onCase, 'procedures.not-your-part', 'documents.rendering-failed'],
})

/** One party signs on the glass, before the clerk. */
export const signOnGlass = endpoint({
  method: 'POST',
  path: '/mediation/cases/:caseId/signatures',
  summary: '当事人在屏幕上签署调解协议',
  permission: handle,
  audit: 'mediation.agreement-signed-on-glass',
  params,
  body: z.object({ partyId: Id, version: z.number().int().min(1), image: Signature }),
  output: Case,
  problems: [...onCase, 'procedures.not-possible-now', 'procedures.not-your-part'],
})

/** 即时调解: parties, matter, result and signatures in one go; opened, agreed and signed at once. */
export const mediateOnTheSpot = endpoint({
  method: 'POST',
  path: '/mediation/on-the-spot',
  summary: '登记即时调解',
  permission: handle,
  audit: 'mediation.mediated-on-the-spot',
  body: z.object({
    organisationId: Id,
    /** Made by the page once: sent twice, it is one case. */
    clientKey: z.uuid('编号格式不对'),
    area: DisputeArea,
    facts: paragraphs(1000),
    terms: paragraphs(2000),
    duties: z.array(AgreedDuty).max(12).default([]),
    parties: z
      .array(
        z.object({
          side: Side,
          kind: z.enum(['individual', 'organisation'], '请选择个人或单位'),
          name: nameOf(60),
          image: Signature,
        }),
      )
      .min(2, '至少两方')
      .max(6)
      .refine((all) => new Set(all.map(({ side }) => side)).size === 2, '要有申请人，也要有对方当事人'),
  }),
  output: Case,
  problems: ['procedures.no-edition', 'procedures.not-possible-now'],
})

export const Turn = z.object({
  id: Id,
  speaker: z.string(),
  isMediator: z.boolean(),
  words: z.string(),
  saidAt: z.string(),
  files: z.array(z.object({ id: Id, name: z.string(), bytes: z.number().int() })),
})
export type Turn = z.infer<typeof Turn>

/** Without `partyId` what all read; with it the private talk with that party, for who handles the case alone. */
export const listTurns = endpoint({
  method: 'GET',
  path: '/mediation/cases/:caseId/turns',
  summary: '查看网上调解室的发言',
  permission: read,
  audit: { notAudited: '公共发言在办理单位范围内查看；单独谈话只有承办人能看' },
  params,
  query: z.object({ partyId: Id.optional() }),
  output: z.object({ turns: z.array(Turn) }),
  problems: [...onCase, 'procedures.not-your-part'],
})

export const sayTurn = endpoint({
  method: 'POST',
  path: '/mediation/cases/:caseId/turns',
  summary: '在网上调解室发言',
  permission: handle,
  audit: 'mediation.turn-said',
  params,
  body: z.object({
    words: paragraphs(2000),
    partyId: Id.nullable().default(null),
    /** Finished uploads: the same kinds and sizes that parties may send. */
    uploadIds: z.array(Id).max(5, '一次最多附 5 份材料').default([]),
    submissionKey: z.uuid(),
  }),
  output: z.object({ turns: z.array(Turn) }),
  problems: [...onCase, 'procedures.not-your-part', 'procedures.not-possible-now'],
})

export const downloadTurnFile = endpoint({
  method: 'GET',
  path: '/mediation/cases/:caseId/turn-files/:turnFileId',
  summary: '下载网上调解室里的材料',
  permission: read,
  audit: 'mediation.turn-file-opened',
  kind: 'download',
  params: params.extend({ turnFileId: Id }),
  problems: [...onCase],
})

/** The unit's own video room; empty where it has none. */
export const VideoLink = z.object({
  organisationName: z.string(),
  link: z.string(),
  changedByName: z.string().nullable(),
  changedAt: z.string().nullable(),
  revision: z.number().int(),
})
export type VideoLink = z.infer<typeof VideoLink>

export const showVideoLink = endpoint({
  method: 'GET',
  path: '/mediation/video-link',
  summary: '查看单位视频调解的链接',
  permission: read,
  audit: { notAudited: '单位的设置，不含个人信息' },
  query: z.object({ organisationId: Id }),
  output: VideoLink,
})

export const setVideoLink = endpoint({
  method: 'PUT',
  path: '/mediation/video-link',
  summary: '设置本单位视频调解的链接',
  permission: 'mediation.lead-cases',
  audit: 'mediation.video-link-set',
  body: z.object({
    organisationId: Id,
    link: z
      .url({ protocol: /^https$/, error: '请填写以 https:// 开头的完整地址；不用视频的留空' })
      .max(300)
      .or(z.literal('')),
    /** 0: nobody has set one yet. */
    revision: z.number().int().min(0),
  }),
  output: VideoLink,
  problems: ['mediation.changed-meanwhile'],
})
