import { z } from 'zod'
import { endpoint, Id, oneLine, optionalLine } from '#base/http/contract.ts'
import { workingPaper } from './round-endpoints.ts'
import { KeptSheet, RoundKind, SheetContent, SheetVersion } from './sheet.ts'

const params = z.object({ kind: RoundKind })

/** The one in force first (one's own, else that of the nearest unit above that has one), then the unit's other versions, the standard one last. */
export const listSheets = endpoint({
  method: 'GET',
  path: '/case-file-reviews/sheets/:kind',
  summary: '查看评查表',
  permission: 'case-file-reviews.manage',
  audit: workingPaper,
  params,
  query: z.object({ organisationId: Id }),
  output: z.object({
    items: z.array(SheetVersion),
    /** The unit's own latest; 0 while it has none. */
    ownVersion: z.number().int(),
    /** What holds once the unit gives up its own. */
    above: KeptSheet,
  }),
})

/** Each change is a version of its own; rounds that were drawn keep theirs. */
export const changeSheet = endpoint({
  method: 'PUT',
  path: '/case-file-reviews/sheets/:kind',
  summary: '修改评查表',
  permission: 'case-file-reviews.manage',
  audit: 'case-file-reviews.sheet-changed',
  params,
  body: z.object({
    organisationId: Id,
    /** The unit's own version that was seen; 0 while it has none. */
    version: z.number().int().min(0),
    content: SheetContent,
    /** 《…评查标准》（文号）, or who decided it. */
    source: oneLine(200),
    isConfirmed: z.boolean().default(false),
  }),
  output: SheetVersion,
  problems: ['case-file-reviews.changed-meanwhile', 'case-file-reviews.wrong-sheet'],
})

/** The unit's versions stay; rounds that were drawn keep theirs. */
export const followSheetAbove = endpoint({
  method: 'POST',
  path: '/case-file-reviews/sheets/:kind/following',
  summary: '改回沿用上级的评查表',
  permission: 'case-file-reviews.manage',
  audit: 'case-file-reviews.sheet-given-up',
  params,
  body: z.object({ organisationId: Id, version: z.number().int().min(1), note: optionalLine(200).default('') }),
  output: SheetVersion,
  problems: ['case-file-reviews.changed-meanwhile', 'case-file-reviews.not-possible-now'],
})
