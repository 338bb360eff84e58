import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import { Letter, LetterContent, LetterOutcome, LetterState, LetterSummary } from './letter.ts'

const params = z.object({ suggestionLetterId: Id })
const revision = z.number().int().min(1)
const readOnly = { notAudited: '在本人权限范围内查看工作建议函，不含个人信息' }
const problems = [
  'risk-prevention.letter-not-found',
  'risk-prevention.changed-meanwhile',
  'risk-prevention.not-possible-now',
] as const
const filters = {
  /** Letters of the person's own side, or those that came. */
  side: z.enum(['sent', 'received']).optional(),
  state: LetterState.optional(),
  overdue: z.enum(['yes']).optional(),
  riskPointId: Id.optional(),
}

/** Sorts: `-createdAt` (default), `replyOn`. */
export const listLetters = endpoint({
  method: 'GET',
  path: '/risk-prevention/letters',
  summary: '查看工作建议函列表',
  permission: 'risk-prevention.read',
  audit: readOnly,
  query: ListQuery.extend(filters),
  output: pageOf(LetterSummary),
})

export const exportLetters = endpoint({
  method: 'GET',
  path: '/risk-prevention/letters/export',
  summary: '导出工作建议函列表',
  permission: 'risk-prevention.read',
  audit: readOnly,
  kind: 'download',
  query: z.object({ ...filters, q: ListQuery.shape.q, sort: ListQuery.shape.sort }),
})

export const showLetter = endpoint({
  method: 'GET',
  path: '/risk-prevention/letters/:suggestionLetterId',
  summary: '查看工作建议函',
  permission: 'risk-prevention.read',
  audit: readOnly,
  params,
  output: Letter,
  problems: ['risk-prevention.letter-not-found'],
})

/** A measure of the kind 建议 as a letter; `measure` is the measure's text as it stands. */
export const writeLetter = endpoint({
  method: 'POST',
  path: '/risk-prevention/risk-points/:riskPointId/letters',
  summary: '为“建议”类措施起草工作建议函',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.letter-written',
  params: z.object({ riskPointId: Id }),
  body: LetterContent.extend({ measure: paragraphs(1000) }),
  output: Letter,
  problems: ['risk-prevention.point-not-found', 'risk-prevention.not-possible-now'],
})

export const removeLetter = endpoint({
  method: 'POST',
  path: '/risk-prevention/letters/:suggestionLetterId/removal',
  summary: '删除尚未发出的工作建议函',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.letter-removed',
  params,
  body: z.object({ revision }),
  problems,
})

/** Numbered and in the receiver's to-do; cannot be taken back. */
export const sendLetter = endpoint({
  method: 'POST',
  path: '/risk-prevention/letters/:suggestionLetterId/sending',
  summary: '发出工作建议函',
  permission: 'risk-prevention.confirm',
  audit: 'risk-prevention.letter-sent',
  params,
  /** The office's own number; the system's series where left out. */
  body: z.object({ revision, number: oneLine(40).nullable().default(null) }),
  output: Letter,
  problems,
})

export const receiveLetter = endpoint({
  method: 'POST',
  path: '/risk-prevention/letters/:suggestionLetterId/receipt',
  summary: '签收工作建议函',
  permission: 'risk-prevention.answer-letters',
  audit: 'risk-prevention.letter-received',
  params,
  body: z.object({ revision }),
  output: Letter,
  problems,
})

export const answerLetter = endpoint({
  method: 'POST',
  path: '/risk-prevention/letters/:suggestionLetterId/answer',
  summary: '答复工作建议函',
  permission: 'risk-prevention.answer-letters',
  audit: 'risk-prevention.letter-answered',
  params,
  /** What will be done, or why not. */
  body: z.object({ revision, outcome: LetterOutcome, answer: paragraphs(2000) }),
  output: Letter,
  problems,
})

export const downloadLetter = endpoint({
  method: 'GET',
  path: '/risk-prevention/letters/:suggestionLetterId/file/:format',
  summary: '下载工作建议函',
  permission: 'risk-prevention.read',
  audit: readOnly,
  kind: 'download',
  params: params.extend({ format: z.enum(['pdf', 'word']) }),
  problems: ['risk-prevention.letter-not-found'],
})
