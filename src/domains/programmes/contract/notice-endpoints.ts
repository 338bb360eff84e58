import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { NoticeProposal, ProposalDifference } from './notice.ts'

/** A line of the document beside the table it became; `block` is what a value's source names. */
export const DocumentLine = z.object({ block: z.number().int(), cells: z.array(z.string()) })

/** What was read from a notice, and nothing written: a person confirms it into a draft. */
export const ReadNotice = z.object({
  proposal: NoticeProposal,
  lines: z.array(DocumentLine),
  /** A scan or picture: shown, but there is no text to read. */
  hasText: z.boolean(),
  warnings: z.array(z.string()),
  /** Against the issuer's programme of the year before, where there is one. */
  difference: ProposalDifference.nullable(),
  comparedWith: z.object({ id: Id, title: z.string(), year: z.number().int() }).nullable(),
})
export type ReadNotice = z.infer<typeof ReadNotice>

/** One notice in several files (text and annex), or pasted. */
export const readNoticeFiles = endpoint({
  method: 'POST',
  path: '/programmes/notice-reading',
  summary: '读取通知并分解任务',
  permission: 'programmes.compose',
  audit: 'programmes.notice-read',
  body: z
    .object({
      organisationId: Id,
      uploadIds: z.array(Id).max(10).default([]),
      text: z.string().max(500_000, '粘贴的文字超过 50 万字，请改为上传文件').default(''),
      year: z.number().int().min(1990).max(2100).optional(),
    })
    .refine((body) => body.uploadIds.length > 0 || body.text.trim() !== '', '请上传文件或粘贴文字'),
  output: ReadNotice,
  maximumBytes: 4 * 1_048_576,
  problems: ['programmes.unreadable-notice'],
})
