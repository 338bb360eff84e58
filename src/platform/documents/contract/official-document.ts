import { z } from 'zod'
import { Block } from './blocks.ts'

/** Opens the page on which anyone can check the paper, or what the words beside it say. */
export const Verification = z.object({
  code: z.string().min(1),
  address: z.url(),
  purpose: z.string().min(1).default('扫码核验'),
  codeName: z.string().min(1).default('验证码'),
})
export type Verification = z.infer<typeof Verification>

/** A draft has no number and says 草稿 on every page. */
export const Edition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft') }),
  /** Final, and without a number: a report that was handed in. */
  z.object({ kind: z.literal('final') }),
  z.object({ kind: z.literal('issued'), number: z.string().min(1) }),
])

/** The part above the red line. */
export const RedHead = z.object({
  /** Issuing bodies, the host first; several for a joint document. */
  issuers: z.array(z.string().min(1)).min(1),
  /** 文件, or empty where the mark is the name alone. */
  suffix: z.string().default('文件'),
  /** 份号: printed with six digits. */
  copyNumber: z.int().min(1).max(999_999).optional(),
  /** 密级和保密期限 */
  secrecy: z.string().min(1).optional(),
  /** 紧急程度 */
  urgency: z.string().min(1).optional(),
  /** 签发人, on documents to a higher body. */
  signatories: z.array(z.string().min(1)).default([]),
})

/** An annex; printed behind the text where its body is given, else only named. */
export const Attachment = z.object({
  title: z.string().min(1),
  body: z.array(Block).optional(),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
})

/** 版记: stands at the foot of the last page. */
export const Colophon = z.object({
  copyTo: z.array(z.string().min(1)).default([]),
  printedBy: z.string().min(1),
  printedOn: z.iso.date(),
})

/** An official document (公文) in the layout of GB/T 9704-2012. PDF and Word are made from the same input. */
export const OfficialDocument = z.object({
  /** Line breaks are kept; without any, a long title is set in lines of equal length. */
  title: z.string().min(1),
  edition: Edition,
  /** Null prints no red head, as reports and minutes of our own. */
  head: RedHead.nullable().default(null),
  /** 主送机关 */
  addressees: z.array(z.string().min(1)).default([]),
  body: z.array(Block),
  attachments: z.array(Attachment).default([]),
  /** 发文机关署名 */
  signedBy: z.array(z.string().min(1)).default([]),
  /** 成文日期; null leaves the day to be written in. */
  signedOn: z.iso.date().nullable().default(null),
  /** `space` leaves the seal's place free above and around name and date. A seal itself is never drawn. */
  seal: z.enum(['space', 'none']).default('space'),
  /** 附注, printed in brackets. */
  note: z.string().min(1).optional(),
  colophon: Colophon.nullable().default(null),
  verification: Verification.nullable().default(null),
})
export type OfficialDocument = z.infer<typeof OfficialDocument>
/** As callers write it: what has a default may be left out. */
export type OfficialDocumentInput = z.input<typeof OfficialDocument>
