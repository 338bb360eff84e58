import { z } from 'zod'
import { endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { Grade } from '#domains/programmes/contract/index.ts'

/** What was circulated, as it was: later changes do not reach it. */
export const CircularContent = z.object({
  programmeId: Id,
  title: z.string(),
  year: z.number().int(),
  issuerName: z.string(),
  programmeDocNumber: z.string().nullable(),
  rows: z.array(z.object({ code: z.string(), name: z.string() })),
  units: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      /** In the order of `rows`: a grade, `undecided`, or null where the row does not apply. */
      grades: z.array(z.union([Grade, z.literal('undecided')]).nullable()),
      total: z.string().nullable(),
      rank: z.number().int().nullable(),
    }),
  ),
})
export type CircularContent = z.infer<typeof CircularContent>

export const CircularSummary = z.object({
  id: Id,
  programmeId: Id,
  title: z.string(),
  year: z.number().int(),
  docNumber: z.string(),
  scope: z.enum(['internal', 'portal']),
  scopeReason: z.string(),
  decidedByName: z.string(),
  decidedAt: z.string(),
  publicationId: Id.nullable(),
})
export type CircularSummary = z.infer<typeof CircularSummary>

/** Sorts: `-decidedAt` (default). */
export const listCirculars = endpoint({
  method: 'GET',
  path: '/assessment/circulars',
  summary: '查看通报',
  permission: 'assessment.oversee',
  audit: { notAudited: '工作列表，查看不留痕' },
  query: ListQuery.extend({ programmeId: Id.optional() }),
  output: pageOf(CircularSummary),
})

const paper = {
  method: 'GET',
  permission: 'assessment.oversee',
  params: z.object({ programmeId: Id, format: z.enum(['docx', 'pdf'], '应为 docx 或 pdf') }),
  kind: 'download',
  problems: ['assessment.not-found'],
} as const

/** 通报 in the layout of GB/T 9704, for the office's own system. */
export const downloadCircular = endpoint({
  ...paper,
  path: '/assessment/programmes/:programmeId/circular/:format',
  summary: '生成通报',
  audit: 'assessment.circular-drafted',
})

/** 落实情况报告: each number with a footnote to its list. */
export const downloadReport = endpoint({
  ...paper,
  path: '/assessment/programmes/:programmeId/report/:format',
  summary: '生成落实情况报告',
  audit: 'assessment.report-drafted',
})
