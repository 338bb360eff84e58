import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import { Defect, DefectKind, DefectState } from './defect.ts'
import { workingPaper } from './round-endpoints.ts'

const params = z.object({ defectId: Id })
const Revision = z.number().int().min(1)
const manage = 'case-file-reviews.manage'
const changing = [
  'case-file-reviews.defect-not-found',
  'case-file-reviews.changed-meanwhile',
  'case-file-reviews.not-possible-now',
] as const

/** Sorts: `correctBy` (default), `-correctBy`. `mine`: what waits for the person's own units. */
export const listDefects = endpoint({
  method: 'GET',
  path: '/case-file-reviews/defects',
  summary: '查看评查发现的问题',
  permission: 'case-file-reviews.read',
  audit: workingPaper,
  query: ListQuery.extend({
    round: Id.optional(),
    kind: DefectKind.optional(),
    state: DefectState.optional(),
    mine: z.literal('yes').optional(),
  }),
  output: pageOf(Defect),
})

/** What was done, with whatever shows it: a new paper or a note beside the file. */
export const correctDefect = endpoint({
  method: 'POST',
  path: '/case-file-reviews/defects/:defectId/correction',
  summary: '报问题整改情况',
  permission: 'case-file-reviews.answer',
  audit: 'case-file-reviews.defect-corrected',
  params,
  body: z.object({ revision: Revision, text: paragraphs(2000), uploadId: Id.optional() }),
  output: Defect,
  problems: changing,
})

/** 核实: mended, or again with a new day. */
export const judgeCorrection = endpoint({
  method: 'POST',
  path: '/case-file-reviews/defects/:defectId/verdict',
  summary: '核实问题整改情况',
  permission: manage,
  audit: 'case-file-reviews.correction-judged',
  params,
  body: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('confirmed'), revision: Revision, words: oneLine(500) }),
    z.object({ outcome: z.literal('returned'), revision: Revision, words: oneLine(500), correctBy: Day }),
  ]),
  output: Defect,
  problems: [...changing, 'case-file-reviews.wrong-day'],
})

/** 撤销 a defect that is none, or that stands there twice. */
export const strikeDefect = endpoint({
  method: 'POST',
  path: '/case-file-reviews/defects/:defectId/striking',
  summary: '撤销一个问题',
  permission: manage,
  audit: 'case-file-reviews.defect-struck',
  params,
  body: z.object({ revision: Revision, reason: oneLine(500) }),
  output: Defect,
  problems: changing,
})

export const downloadCorrection = endpoint({
  method: 'GET',
  path: '/case-file-reviews/defects/:defectId/file',
  summary: '下载整改材料',
  permission: 'case-file-reviews.read',
  audit: 'case-file-reviews.correction-downloaded',
  params,
  kind: 'download',
  problems: ['case-file-reviews.defect-not-found'],
})
