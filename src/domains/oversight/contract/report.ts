import { z } from 'zod'
import { Day, Id, oneLine } from '#base/http/contract.ts'
import { ListPath } from './leader-page.ts'

export const reportKinds = { implementation: '落实情况报告', circular: '通报' } as const
export const ReportKind = z.enum(['implementation', 'circular'], '没有这种稿件')
export type ReportKind = z.infer<typeof ReportKind>

/** A number with its name in the text, and the list that it was counted from. */
export const ReportFigure = z.object({
  /** `任务总数`, written `{任务总数}` in the text. */
  key: z.string().regex(/^[\p{L}\p{N}]{1,20}$/u),
  value: z.string(),
  /** What the footnote says: which list, with which filter. */
  source: z.string(),
  list: ListPath,
})
export type ReportFigure = z.infer<typeof ReportFigure>

export const ReportBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.number().int().min(1).max(4), text: oneLine(200) }),
  z.object({ kind: z.literal('paragraph'), text: z.string().max(5000, '不能超过 5000 个字') }),
])
export type ReportBlock = z.infer<typeof ReportBlock>

export const ReportAnnex = z.object({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
})
export type ReportAnnex = z.infer<typeof ReportAnnex>

export const ReportSummary = z.object({
  id: Id,
  kind: ReportKind,
  organisationId: Id,
  organisationName: z.string(),
  programmeId: Id,
  programmeTitle: z.string(),
  title: z.string(),
  countedOn: Day,
  changedByName: z.string(),
  changedAt: z.string(),
  revision: z.number().int(),
})
export type ReportSummary = z.infer<typeof ReportSummary>

export const ReportDraft = ReportSummary.extend({
  blocks: z.array(ReportBlock),
  figures: z.array(ReportFigure),
  annex: ReportAnnex,
  createdByName: z.string(),
})
export type ReportDraft = z.infer<typeof ReportDraft>
