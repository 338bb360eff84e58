import { z } from 'zod'
import { endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'
import type { PublishingPermission } from './permissions.ts'
import { Posting } from './posting.ts'
import {
  Publication,
  PublicationAction,
  publicationActionTexts,
  PublicationState,
  PublicationSummary,
  Reason,
} from './publication.ts'
import { Published, PublishedSummary, Verification } from './published.ts'

const params = z.object({ publicationId: Id })
/** What the person saw; a publication that changed meanwhile is not acted upon. */
const revision = z.number().int().positive()

export const listPublications = endpoint({
  method: 'GET',
  path: '/publications',
  summary: '发布件列表',
  permission: 'publishing.read',
  audit: { notAudited: '在本人权限范围内查询发布件' },
  query: ListQuery.extend({
    state: PublicationState.optional(),
    module: z.string().max(60).optional(),
    /** Only what waits for the person: their own drafts, and the steps that they may do under four eyes. */
    waitingFor: z.literal('me').optional(),
  }),
  output: pageOf(PublicationSummary),
})

export const showPublication = endpoint({
  method: 'GET',
  path: '/publications/:publicationId',
  summary: '查看发布件',
  permission: 'publishing.read',
  audit: { notAudited: '在本人权限范围内查看发布件' },
  params,
  output: Publication.extend({ availableActions: z.array(PublicationAction), postings: z.array(Posting) }),
  problems: ['publishing.not-found'],
})

/** What a reviewer has to see before it is public, and pictures of where it was posted. */
export const downloadAttachment = endpoint({
  method: 'GET',
  path: '/publications/:publicationId/files/:fileId',
  summary: '下载发布件的附件',
  permission: 'publishing.read',
  audit: { notAudited: '在本人权限范围内查看发布件' },
  kind: 'download',
  params: params.extend({ fileId: Id }),
  problems: ['publishing.not-found'],
})

function actionEndpoint<const Body extends z.ZodType>(
  action: PublicationAction,
  path: string,
  permission: PublishingPermission,
  body: Body,
) {
  return endpoint({
    method: 'POST',
    path: `/publications/:publicationId/${path}`,
    summary: `发布件：${publicationActionTexts[action]}`,
    permission,
    audit: `publishing.${path}`,
    params,
    body,
    output: Publication,
    problems: ['publishing.not-found', 'publishing.not-available', 'publishing.four-eyes', 'publishing.findings-open'],
  })
}

const comment = z.object({ revision, comment: paragraphs(500).or(z.literal('')).default('') })
const reason = z.object({ revision, comment: Reason })

export const submitPublication = actionEndpoint('submit', 'submit', 'publishing.draft', comment)
export const discardPublication = actionEndpoint('discard', 'discard', 'publishing.draft', reason)
export const approveLegality = actionEndpoint('approveLegal', 'approve-legality', 'publishing.review-legality', comment)
export const clearFinding = actionEndpoint(
  'clearFinding',
  'clear-finding',
  'publishing.review-privacy',
  reason.extend({ findingId: Id }),
)
export const approvePrivacy = actionEndpoint('approvePrivacy', 'approve-privacy', 'publishing.review-privacy', comment)
export const signPublication = actionEndpoint('sign', 'sign', 'publishing.sign', comment)
export const publishPublication = actionEndpoint('publish', 'publish', 'publishing.publish', comment)
/** Whoever may do the step that it waits for may return it instead. */
export const returnPublication = actionEndpoint('return', 'return', 'publishing.read', reason)
/** The comment becomes the public 撤下说明. */
export const withdrawPublication = actionEndpoint('withdraw', 'withdraw', 'publishing.withdraw', reason)
export const waiveFourEyes = actionEndpoint('waiveFourEyes', 'waive-four-eyes', 'publishing.sign', reason)

const openToAll = { notAudited: '公开内容，人人可查' }
const code = z.object({ code: z.string().min(4).max(40) })

export const listPublished = endpoint({
  method: 'GET',
  path: '/published',
  summary: '公开内容列表',
  permission: 'public',
  audit: openToAll,
  query: ListQuery.extend({ kind: z.string().max(60).optional(), organisationId: Id.optional() }),
  output: pageOf(PublishedSummary),
})

export const showPublished = endpoint({
  method: 'GET',
  path: '/published/:code',
  summary: '公开内容',
  permission: 'public',
  audit: openToAll,
  params: code,
  output: Published,
  problems: ['publishing.not-found'],
})

export const verifyPublished = endpoint({
  method: 'GET',
  path: '/published/:code/verification',
  summary: '核验公开内容',
  permission: 'public',
  audit: openToAll,
  params: code,
  output: Verification,
  problems: ['publishing.not-found'],
})

export const downloadPublished = endpoint({
  method: 'GET',
  path: '/published/:code/files/:fileId',
  summary: '下载公开内容的附件',
  permission: 'public',
  audit: openToAll,
  kind: 'download',
  params: code.extend({ fileId: Id }),
  problems: ['publishing.not-found'],
})

export const publishingEndpoints = [
  listPublications,
  showPublication,
  downloadAttachment,
  submitPublication,
  discardPublication,
  approveLegality,
  clearFinding,
  approvePrivacy,
  signPublication,
  publishPublication,
  returnPublication,
  withdrawPublication,
  waiveFourEyes,
  listPublished,
  showPublished,
  verifyPublished,
  downloadPublished,
]
