import { z } from 'zod'
import { Id, nameOf, oneLine } from '#base/http/contract.ts'

export const PublicationState = z.enum([
  'draft',
  'inLegalReview',
  'inPrivacyReview',
  'awaitingSignature',
  'signed',
  'published',
  'withdrawn',
  'discarded',
])
export type PublicationState = z.infer<typeof PublicationState>
export const publicationStateTexts: Readonly<Record<PublicationState, string>> = {
  draft: '起草中',
  inLegalReview: '法制审核中',
  inPrivacyReview: '保密及个人信息审查中',
  awaitingSignature: '待负责人签发',
  signed: '待公布',
  published: '已公布',
  withdrawn: '已撤下',
  discarded: '已放弃',
}

export const PublicationAction = z.enum([
  'submit',
  'approveLegal',
  'clearFinding',
  'approvePrivacy',
  'sign',
  'publish',
  'return',
  'withdraw',
  'discard',
  'waiveFourEyes',
])
export type PublicationAction = z.infer<typeof PublicationAction>
export const publicationActionTexts: Readonly<Record<PublicationAction, string>> = {
  submit: '送审',
  approveLegal: '法制审核通过',
  clearFinding: '处理疑似个人信息',
  approvePrivacy: '保密及个人信息审查通过',
  sign: '签发',
  publish: '公布',
  return: '退回修改',
  withdraw: '撤下',
  discard: '放弃',
  waiveFourEyes: '准许起草人兼任审核',
}

/** Whom it is for: staff of the platform, or everybody. */
export const PublicationScope = z.enum(['internal', 'public'])
export type PublicationScope = z.infer<typeof PublicationScope>
export const publicationScopeTexts: Readonly<Record<PublicationScope, string>> = {
  internal: '内部',
  public: '社会公开',
}

/** The record that is published. `kind` sorts the public list: `assessment-result`. */
export const PublicationSubject = z.object({
  module: z.string().min(1).max(60),
  kind: z.string().min(1).max(60),
  id: z.string().min(1).max(100),
})
export type PublicationSubject = z.infer<typeof PublicationSubject>

/** What exactly will be public: as data for machines, as a page, as plain text. It does not follow the record afterwards. */
export const Snapshot = z.object({
  title: nameOf(200),
  data: z.json(),
  /** A fragment of a page: headings, paragraphs, lists, tables, links, pictures. Nothing that runs, nothing with styles. */
  html: z.string().max(2_000_000),
  text: z.string().max(1_000_000),
})
export type Snapshot = z.infer<typeof Snapshot>

export const PersonalDataKind = z.enum(['identityNumber', 'mobile', 'telephone', 'email', 'bankCard', 'personName'])
export type PersonalDataKind = z.infer<typeof PersonalDataKind>
export const personalDataTexts: Readonly<Record<PersonalDataKind, string>> = {
  identityNumber: '居民身份证号',
  mobile: '手机号码',
  telephone: '固定电话',
  email: '电子邮箱',
  bankCard: '银行账号',
  personName: '姓名',
}

/** Something that looks like personal information; a reviewer says why it may stay, or returns the draft. */
export const Finding = z.object({
  id: Id,
  kind: PersonalDataKind,
  /** Masked, with the words around it. */
  quote: z.string(),
  occurrences: z.number().int().positive(),
  cleared: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
})
export type Finding = z.infer<typeof Finding>

export const PublicationStep = z.object({
  action: z.enum(['draft', 'revise', ...PublicationAction.options]),
  personId: z.string(),
  personName: z.string(),
  onBehalfOf: z.string().nullable(),
  comment: z.string(),
  at: z.string(),
})
export type PublicationStep = z.infer<typeof PublicationStep>

/** In a list. */
export const PublicationSummary = z.object({
  id: Id,
  title: z.string(),
  subject: PublicationSubject,
  organisationId: Id,
  organisationName: z.string(),
  scope: PublicationScope,
  state: PublicationState,
  draftedBy: z.object({ personId: z.string(), name: z.string() }),
  changedAt: z.string(),
  publishedAt: z.string().nullable(),
  revision: z.number().int(),
})
export type PublicationSummary = z.infer<typeof PublicationSummary>

/** With everything on its page. */
export const Publication = PublicationSummary.extend({
  snapshot: Snapshot,
  /** SHA-256 of the snapshot, its scope and its attachments: what was reviewed is what is published. */
  hash: z.string(),
  attachments: z.array(z.object({ fileId: Id, name: z.string(), bytes: z.number().int(), sha256: z.string() })),
  findings: z.array(Finding),
  steps: z.array(PublicationStep),
  waiver: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable(),
  code: z.string().nullable(),
  withdrawalNote: z.string().nullable(),
})
export type Publication = z.infer<typeof Publication>

/** Why something is returned, withdrawn, cleared. */
export const Reason = oneLine(500)
