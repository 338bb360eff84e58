import { z } from 'zod'
import { Day, endpoint, Id } from '#base/http/contract.ts'
import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { PublicationSubject } from './publication.ts'

/** Where the official site carries what was published here. */
export const Posting = z.object({
  id: Id,
  address: z.string(),
  postedOn: z.string(),
  /** Among the publication's files. */
  picture: z.object({ fileId: Id, name: z.string(), bytes: z.number().int() }).nullable(),
  recordedBy: z.string(),
})
export type Posting = z.infer<typeof Posting>

const params = z.object({ publicationId: Id })

/** For the column of the official site, where a second government site is not allowed. */
export const exportPublication = endpoint({
  method: 'GET',
  path: '/publications/:publicationId/export/:format',
  summary: '导出供官方网站发布的内容',
  permission: 'publishing.read',
  audit: { notAudited: '已公布的内容' },
  kind: 'download',
  params: params.extend({ format: z.enum(['html', 'word', 'json']) }),
  problems: ['publishing.not-found', 'publishing.not-available'],
})

export const recordPosting = endpoint({
  method: 'POST',
  path: '/publications/:publicationId/postings',
  summary: '登记官方网站公布情况',
  permission: 'publishing.draft',
  audit: 'publishing.record-posting',
  params,
  body: z.object({
    address: z.url({ protocol: /^https?$/, error: '请填写以 http:// 或 https:// 开头的完整网址' }).max(500, '网址过长'),
    postedOn: Day,
    pictureUploadId: Id.nullable().default(null),
  }),
  output: Posting,
  problems: ['publishing.not-found', 'publishing.not-available', 'publishing.already-posted', 'publishing.wrong-day'],
})

/** It proves material that asks for a picture of the published page: address, day and picture of the page. */
export const postedOnOfficialSite = defineFactKind({
  kind: 'publishing.posted-on-official-site',
  text: '在官方网站公布',
  counter: '次',
  noun: '公布',
  fields: {
    title: { text: '标题', type: 'text' },
    address: { text: '网址', type: 'text' },
    subject: { text: '内容类别', type: 'text' },
    pictures: { text: '页面图片数', type: 'number' },
  },
  sentence: '{organisation}于{occurredOn}在官方网站公布《{title}》（{address}）',
})

/** The kind under which a domain's publication stands in the fact. */
export const subjectText = ({ module, kind }: PublicationSubject) => `${module}.${kind}`
