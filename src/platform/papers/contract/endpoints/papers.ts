import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, nameOf, oneLine, pageOf } from '#base/http/contract.ts'
import { NewPaper, NumberBlock, Numbering, Paper, PaperContent, PaperState, PaperSummary } from '../paper.ts'
import { withinOwnUnits, type EndpointOwner } from './owner.ts'

const params = z.object({ paperId: Id })
const blockParams = z.object({ numberBlockId: Id })
const revision = z.number().int().min(1)
const problems = ['papers.not-found', 'papers.not-possible-now', 'papers.changed-meanwhile'] as const

export const PaperFilter = z.object({
  /** Papers of one record. */
  subjectId: Id.optional(),
  kind: z.string().max(40).optional(),
  state: PaperState.optional(),
  organisationId: Id.optional(),
  /** Issued, to be delivered, and not yet delivered on the business day. */
  undelivered: z.enum(['yes']).optional(),
})

/** Papers: list, draft, edit, issue, void, files; and the numbers lent for work without network. */
export function singlePaperEndpoints({ module, title, permissions }: EndpointOwner) {
  const path = `/${module}/papers` as const
  const one = `${path}/:paperId` as const
  return {
    /** Sorts: `-changedAt` (default), `issuedOn`. `q` finds title, number, matter and addressee. */
    listPapers: endpoint({
      method: 'GET',
      path,
      summary: `查看${title}文书`,
      permission: permissions.read,
      audit: withinOwnUnits,
      query: ListQuery.extend(PaperFilter.shape),
      output: pageOf(PaperSummary),
    }),
    exportPapers: endpoint({
      method: 'GET',
      path: `${path}/export`,
      summary: `导出${title}文书登记簿`,
      permission: permissions.read,
      audit: `${module}.papers-exported`,
      query: PaperFilter.extend({ q: ListQuery.shape.q }),
      kind: 'download',
    }),
    showPaper: endpoint({
      method: 'GET',
      path: one,
      summary: `查看一件${title}文书`,
      permission: permissions.read,
      audit: withinOwnUnits,
      params,
      output: Paper,
      problems: ['papers.not-found'],
    }),
    draftPaper: endpoint({
      method: 'POST',
      path,
      summary: `起草${title}文书`,
      permission: permissions.write,
      audit: `${module}.paper-drafted`,
      body: NewPaper,
      output: Paper,
      problems: ['papers.no-such-kind', 'papers.not-found', 'papers.not-possible-now'],
    }),
    editPaper: endpoint({
      method: 'PUT',
      path: one,
      summary: `修改${title}文书草稿`,
      permission: permissions.write,
      audit: `${module}.paper-edited`,
      params,
      body: PaperContent.extend({ revision }),
      output: Paper,
      problems,
    }),
    discardPaper: endpoint({
      method: 'POST',
      path: `${one}/discarding`,
      summary: `删除${title}文书草稿`,
      permission: permissions.write,
      audit: `${module}.paper-discarded`,
      params,
      body: z.object({ revision }),
      problems,
    }),
    /** Gives the number and freezes the paper. */
    issuePaper: endpoint({
      method: 'POST',
      path: `${one}/issue`,
      summary: `出具${title}文书`,
      permission: permissions.issue,
      audit: `${module}.paper-issued`,
      params,
      body: z.object({ revision, issuedOn: Day, numbering: Numbering.default({ kind: 'next' }) }),
      output: Paper,
      problems: [...problems, 'papers.number-unusable', 'documents.rendering-failed'],
    }),
    voidPaper: endpoint({
      method: 'POST',
      path: `${one}/voiding`,
      summary: `作废${title}文书`,
      permission: permissions.issue,
      audit: `${module}.paper-voided`,
      params,
      body: z.object({ revision, reason: oneLine(300) }),
      output: Paper,
      problems,
    }),
    downloadPaper: endpoint({
      method: 'GET',
      path: `${one}/file`,
      summary: `下载${title}文书`,
      permission: permissions.read,
      audit: `${module}.paper-downloaded`,
      params,
      query: z.object({ format: z.enum(['pdf', 'docx', 'stamped']).default('pdf') }),
      kind: 'download',
      problems: ['papers.not-found', 'documents.rendering-failed'],
    }),
    attachStampedCopy: endpoint({
      method: 'POST',
      path: `${one}/stamped-copy`,
      summary: `上传${title}文书盖章件`,
      permission: permissions.write,
      audit: `${module}.paper-stamped-copy-attached`,
      params,
      body: z.object({ revision, uploadId: Id }),
      output: Paper,
      problems,
    }),
    listNumberBlocks: endpoint({
      method: 'GET',
      path: `/${module}/number-blocks`,
      summary: `查看${title}借出的编号段`,
      permission: permissions.read,
      audit: { notAudited: '编号段不含个人信息' },
      query: z.object({ organisationId: Id }),
      output: z.object({ items: z.array(NumberBlock) }),
    }),
    lendNumbers: endpoint({
      method: 'POST',
      path: `/${module}/number-blocks`,
      summary: `借出${title}文书编号段`,
      permission: permissions.issue,
      audit: `${module}.paper-numbers-lent`,
      body: z.object({
        organisationId: Id,
        kind: z.string().max(40),
        size: z.number().int().min(1).max(200),
        holderName: nameOf(40),
      }),
      output: NumberBlock,
      problems: ['papers.no-such-kind'],
    }),
    /** What was not used is void, so that the series stays without gaps. */
    returnNumbers: endpoint({
      method: 'POST',
      path: `/${module}/number-blocks/:numberBlockId/return`,
      summary: `交回${title}文书编号段`,
      permission: permissions.issue,
      audit: `${module}.paper-numbers-returned`,
      params: blockParams,
      body: z.object({ reason: oneLine(300) }),
      output: NumberBlock,
      problems: ['papers.not-found', 'papers.not-possible-now'],
    }),
  }
}
