import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { ProposalDifference } from './notice.ts'

const params = z.object({ programmeId: Id })
const Compared = z.object({ id: Id, title: z.string(), year: z.number().int() })

/** What became of the rows of the issuer's programme of the year before. Rows are named by their codes. */
export const compareWithLastYear = endpoint({
  method: 'GET',
  path: '/programmes/:programmeId/difference',
  summary: '与上一年度方案比较',
  permission: 'programmes.read',
  audit: { notAudited: '方案为工作文件，查看不留痕' },
  params,
  output: z.object({ comparedWith: Compared.nullable(), difference: ProposalDifference.nullable() }),
  problems: ['programmes.not-found'],
})

/** Why submissions for the same matter were returned last year; commonest first, at most five a row. */
export const RowReturns = z.object({
  rowId: Id,
  previousCode: z.string(),
  /** Submissions of last year's row, and how many of them were returned at least once. */
  submissions: z.number().int(),
  returned: z.number().int(),
  reasons: z.array(z.object({ reason: z.string(), times: z.number().int(), byOffice: z.boolean() })),
})
export type RowReturns = z.infer<typeof RowReturns>

export const lastYearReturns = endpoint({
  method: 'GET',
  path: '/programmes/:programmeId/last-year-returns',
  summary: '查看去年退回最多的原因',
  permission: 'programmes.compose',
  audit: { notAudited: '只有退回原因与次数，不含单位和个人' },
  params,
  output: z.object({ comparedWith: Compared.nullable(), rows: z.array(RowReturns) }),
  problems: ['programmes.not-found'],
})
